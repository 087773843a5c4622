import { z } from 'zod'
import { lineField, versionField } from './fields.ts'
import { SAVED_VIEW_ADDRESS, SAVED_VIEW_NAME } from './saved-views.ts'

const name = lineField(SAVED_VIEW_NAME, 'mapViews.errors.name')
const id = z.string('errors.invalidChoice').max(60, 'errors.invalidChoice')

/** What is done with saved views, told apart by `intent`. `state` is what stands after the map's question mark. */
export const savedViewSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('save'),
      name,
      state: z.string().max(SAVED_VIEW_ADDRESS, 'mapViews.errors.state').optional().default(''),
    }),
    z.object({ intent: z.literal('rename'), id, version: versionField, name }),
    z.object({ intent: z.literal('remove'), id, version: versionField }),
  ],
  { error: 'errors.invalidChoice' },
)
