import { z } from 'zod'
import { ORGANIZATION_KINDS } from '../vocabularies.ts'
import { departmentSchema, itemShape, slug } from './item.ts'
import { openDataSchemas } from './schemas.ts'

export const organizationItemSchema = z
  .object({
    ...itemShape,
    slug,
    name: z.string(),
    kind: z.enum(ORGANIZATION_KINDS),
    city: z.string().nullable(),
    department: departmentSchema.nullable(),
  })
  .register(openDataSchemas, { id: 'Organization' })

export type OrganizationItem = z.output<typeof organizationItemSchema>
