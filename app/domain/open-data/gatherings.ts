import { z } from 'zod'
import { PRECISIONS } from '../vocabularies.ts'
import { figureSchema, itemShape, slug } from './item.ts'
import { openDataSchemas } from './schemas.ts'

export const gatheringItemSchema = z
  .object({
    ...itemShape,
    slug,
    title: z.string(),
    kind: z.string(),
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
    precision: z.enum(PRECISIONS),
    city: z.string().nullable(),
    figures: z.array(figureSchema),
  })
  .register(openDataSchemas, { id: 'Gathering' })

export type GatheringItem = z.output<typeof gatheringItemSchema>
