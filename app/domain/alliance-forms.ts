import { z } from 'zod'
import { ALLIANCE_LIMITS } from './alliances.ts'
import {
  choiceField,
  dayField,
  endsAfterItStarts,
  lineField,
  perPartyField,
  textField,
  versionField,
  webAddressField,
} from './fields.ts'
import { ALLIANCE_AREAS, FORMALITIES, ORGANIZATION_KINDS } from './vocabularies.ts'

/** What was agreed: the fields that a proposal and a change have in common. Optional ones are absent, never empty. */
const agreed = {
  title: lineField(ALLIANCE_LIMITS.title, 'alliances.errors.title'),
  area: choiceField(ALLIANCE_AREAS, 'alliances.errors.area'),
  formality: choiceField(FORMALITIES).optional(),
  purpose: textField(ALLIANCE_LIMITS.purpose, 'alliances.errors.purpose'),
  startDate: dayField('alliances.errors.startDate'),
  endDate: dayField().optional(),
}

const evidence = {
  evidenceUrl: webAddressField.optional(),
  /** Its type is judged by content where it is stored. */
  evidenceFile: z.instanceof(File, { error: 'errors.invalidChoice' }).optional(),
}

const perParty = (max: number) => perPartyField(max, ALLIANCE_LIMITS.parties, 'alliances.errors.tooManyParties')

const DATES = z.object({ startDate: agreed.startDate, endDate: agreed.endDate })
const ENDS_BEFORE = {
  path: ['endDate'],
  error: 'alliances.errors.endBeforeStart',
  // Said along with whatever else is wrong, not after it.
  when: ({ value }: { value: unknown }) => DATES.safeParse(value).success,
}

/**
 * The form that proposes an alliance. `party` are slugs, or names as they were typed; `newParty…` is one that is not
 * listed, and `newPartyMatch` what was answered about the similar ones: the slug of one of them, or `NO_MATCH`.
 */
export const proposeAllianceSchema = z
  .object({
    ...agreed,
    ...evidence,
    party: perParty(ALLIANCE_LIMITS.name),
    contribution: perParty(ALLIANCE_LIMITS.contribution),
    newPartyName: lineField(ALLIANCE_LIMITS.name).optional(),
    newPartyKind: choiceField(ORGANIZATION_KINDS).optional(),
    newPartyCity: lineField(ALLIANCE_LIMITS.city).optional(),
    newPartyContribution: textField(ALLIANCE_LIMITS.contribution).optional(),
    newPartyMatch: lineField(ALLIANCE_LIMITS.name).optional(),
  })
  .refine(endsAfterItStarts, ENDS_BEFORE)
  .refine(form => !form.newPartyName || form.newPartyKind, {
    path: ['newPartyKind'],
    error: 'alliances.errors.newPartyKind',
  })
  .refine(form => form.newPartyName || !(form.newPartyKind || form.newPartyCity || form.newPartyContribution), {
    path: ['newPartyName'],
    error: 'alliances.errors.newPartyName',
  })
export type ProposeAllianceInput = z.output<typeof proposeAllianceSchema>

/** The form that changes one; its parties stay, `contribution` follows their order. */
export const editAllianceSchema = z
  .object({ ...agreed, contribution: perParty(ALLIANCE_LIMITS.contribution), version: versionField })
  .refine(endsAfterItStarts, ENDS_BEFORE)
export type EditAllianceInput = z.output<typeof editAllianceSchema>

const reason = textField(ALLIANCE_LIMITS.reason, 'alliances.errors.reason')
const version = versionField.optional()

/** The answers, told apart by `intent`. Reasons are of the parties; the outcome of an ended alliance is public. */
export const answerAllianceSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('confirm'), version }),
    z.object({ intent: z.literal('decline'), reason, version }),
    z.object({ intent: z.literal('withdraw'), reason: reason.optional(), version }),
    z.object({ intent: z.literal('dispute'), reason, version }),
    z.object({
      intent: z.literal('end'),
      outcome: textField(ALLIANCE_LIMITS.outcome, 'alliances.errors.outcome'),
      version,
    }),
    z.object({ intent: z.literal('renew'), version }),
  ],
  { error: 'errors.invalidChoice' },
)
export type AnswerAllianceInput = z.output<typeof answerAllianceSchema>

export const addEvidenceSchema = z
  .object({ intent: z.literal('add-evidence'), label: lineField(ALLIANCE_LIMITS.title).optional(), ...evidence })
  .refine(form => form.evidenceUrl || form.evidenceFile, { path: ['evidenceUrl'], error: 'evidence.errors.missing' })
export type AddEvidenceInput = z.output<typeof addEvidenceSchema>
