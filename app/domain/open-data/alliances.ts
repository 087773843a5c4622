import { z } from 'zod'
import { PUBLIC_ALLIANCE_STATUSES } from '../alliances.ts'
import { ALLIANCE_AREAS, FORMALITIES } from '../vocabularies.ts'
import { itemShape, partyType, slug, slugOf, validityShape } from './item.ts'
import { openDataSchemas } from './schemas.ts'

export const allianceItemSchema = z
  .object({
    ...itemShape,
    slug,
    title: z.string(),
    area: z.enum(ALLIANCE_AREAS),
    status: z.enum(PUBLIC_ALLIANCE_STATUSES),
    sourceStatus: z.string().nullable().describe('The status as the source writes it'),
    formality: z.enum(FORMALITIES).nullable(),
    parties: z.array(
      z.object({
        slug: slugOf('the party'),
        type: partyType,
        role: z.enum(['leader', 'partner']),
        confirmed: z.boolean(),
      }),
    ),
    ...validityShape,
    unverified: z.boolean().describe('Active for twelve months without being renewed'),
  })
  .register(openDataSchemas, { id: 'Alliance' })

export type AllianceItem = z.output<typeof allianceItemSchema>
