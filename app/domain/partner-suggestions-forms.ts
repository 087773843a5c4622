import { z } from 'zod'
import { choiceField, lineField, textField } from './fields.ts'
import { DISMISSAL_REASON, DISMISSED_RULES } from './partner-suggestions.ts'

const about = {
  /** Slug of the cluster that was suggested. */
  other: lineField(200),
  rule: choiceField(DISMISSED_RULES),
}

/** «No aplica», and taking it back. */
export const partnerFormSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('dismiss-suggestion'), ...about, reason: textField(DISMISSAL_REASON) }),
    z.object({ intent: z.literal('restore-suggestion'), ...about }),
  ],
  { error: 'errors.invalidChoice' },
)
