import { z } from 'zod'
import { SUBJECT_TYPES } from '../vocabularies.ts'
import { itemShape, slugOf } from './item.ts'
import { openDataSchemas } from './schemas.ts'

export const eventItemSchema = z
  .object({
    ...itemShape,
    slug: z.string().describe('`seq` as text; names the address of the item'),
    seq: z.int().positive().describe('The order of everything'),
    verb: z.string().describe('`alliance.confirmed`, `bottleneck.moved` …'),
    subject: z.object({ type: z.enum(SUBJECT_TYPES), slug: z.string().describe('Slug, or code of a bottleneck') }),
    onBehalfOf: slugOf('the party that acted').nullable(),
    recordedAt: z.iso.datetime(),
    occurredOn: z.iso.date().nullable().describe('Where it happened on another day than it was recorded'),
  })
  .register(openDataSchemas, { id: 'Event' })

export type EventItem = z.output<typeof eventItemSchema>
