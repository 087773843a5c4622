import { z } from 'zod'
import { readDecimal } from './decimals.ts'
import { choiceField, cleanText, dayField, lineField, textField, versionField } from './fields.ts'
import type { InitiativeTerms } from './initiative-terms.ts'
import {
  COMMITMENT_KINDS,
  COUNTED_KINDS,
  type CommitmentKind,
  DECISION_RULES,
  DIRECTIONS,
  INITIATIVE_LIMITS,
  VOTES,
} from './initiatives.ts'
import { readPesos } from './project-money.ts'
import { ALLIANCE_AREAS, isOneOf } from './vocabularies.ts'

const { minimumClusters: clusters } = INITIATIVE_LIMITS

/** A decimal number as somebody in Colombia types it, `1.240,5`; kept as `1240.5`. */
const decimalField = (missing: string) =>
  z.string({ error: missing }).transform((typed, context) => {
    const number = readDecimal(typed)
    if (number !== null) return number
    context.addIssue({ code: 'custom', message: 'initiativeForm.errors.target' })
    return z.NEVER
  })

/** Chosen from a list or typed, one entry each; empty ones are left out, a repeated one stands once. */
const entries = (max: number, tooMany: string) =>
  z
    .array(z.string().optional())
    .default([])
    .transform(list => [...new Set(list.map(typed => cleanText(typed ?? '')).filter(Boolean))])
    .pipe(
      z
        .array(z.string())
        .max(max, tooMany)
        .refine(list => list.every(entry => entry.length <= 300), 'errors.tooLong'),
    )

const areaField = z
  .array(choiceField(ALLIANCE_AREAS))
  .default([])
  .transform(chosen => ALLIANCE_AREAS.filter(area => chosen.includes(area)))

const minimumField = z.coerce
  .number({ error: 'initiativeForm.errors.minimumClusters' })
  .int('initiativeForm.errors.minimumClusters')
  .min(clusters.from, 'initiativeForm.errors.minimumClusters')
  .max(clusters.to, 'initiativeForm.errors.minimumClusters')

const fields = {
  title: lineField(INITIATIVE_LIMITS.title, 'initiativeForm.errors.title'),
  purpose: textField(INITIATIVE_LIMITS.purpose, 'initiativeForm.errors.purpose'),
  bottleneck: entries(INITIATIVE_LIMITS.bottlenecks, 'initiativeForm.errors.tooManyBottlenecks'),
  indicator: lineField(INITIATIVE_LIMITS.indicator, 'initiativeForm.errors.indicator'),
  unit: lineField(INITIATIVE_LIMITS.unit, 'initiativeForm.errors.unit'),
  direction: choiceField(DIRECTIONS).default('up'),
  target: decimalField('initiativeForm.errors.target'),
  area: areaField,
  ask: textField(INITIATIVE_LIMITS.ask).optional(),
  minimumClusters: minimumField,
  closesOn: dayField('initiatives.errors.closesOn'),
  decisionRule: choiceField(DECISION_RULES, 'initiativeForm.errors.decisionRule'),
  invite: entries(INITIATIVE_LIMITS.invitations, 'initiativeForm.errors.tooManyInvitations'),
}
/** The alliance it is proposed from, by slug; the version of what the form showed. */
const hidden = { alliance: lineField(200).optional(), version: versionField.optional() }

/** A proposal that goes out, or its changed version: everything it must say. */
export const initiativeSchema = z.object({ ...fields, ...hidden })
export type InitiativeInput = z.output<typeof initiativeSchema>

/** A draft: whatever there is so far, well formed. */
export const initiativeDraftSchema = z.object({
  ...fields,
  title: fields.title.optional(),
  purpose: fields.purpose.optional(),
  indicator: fields.indicator.optional(),
  unit: fields.unit.optional(),
  target: fields.target.optional(),
  minimumClusters: minimumField.optional(),
  closesOn: fields.closesOn.optional(),
  decisionRule: fields.decisionRule.optional(),
  ...hidden,
})
export type InitiativeDraftInput = z.output<typeof initiativeDraftSchema>

/** What was typed, as the history keeps it; bottlenecks and invitations still as they were written. */
export function termsOf(input: InitiativeDraftInput): InitiativeTerms {
  const { title = '', purpose = null, indicator = null, unit = null, target = null, ask = null } = input
  const { minimumClusters = null, closesOn = null, decisionRule = null } = input
  const { bottleneck, direction, area, invite } = input
  const words = { title, purpose, bottleneck, indicator, unit, direction, target, area, ask }
  return { ...words, minimumClusters, closesOn, decisionRule, invite }
}

const version = versionField.optional()

/** The amount, by its kind: whole pesos, people or hours. */
function readAmount(kind: CommitmentKind, typed: string | undefined): number | null | undefined {
  if (!typed?.trim()) return isOneOf(COUNTED_KINDS, kind) ? undefined : null
  const number = readPesos(typed)
  if (number === null || number < 1) return undefined
  const isMoney = kind === 'money' || kind === 'in_kind'
  return isMoney || number <= INITIATIVE_LIMITS.count ? number : undefined
}

const commitment = {
  kind: choiceField(COMMITMENT_KINDS, 'initiatives.errors.kind'),
  amount: z.string().max(40, 'initiatives.errors.amount').optional(),
  description: textField(INITIATIVE_LIMITS.description, 'initiatives.errors.description'),
  conditions: textField(INITIATIVE_LIMITS.conditions).optional(),
  version,
}
const withAmount = <F extends { kind: CommitmentKind; amount?: string | undefined }>(
  form: F,
  context: z.RefinementCtx,
): Omit<F, 'amount'> & { amount: number | null } => {
  const amount = readAmount(form.kind, form.amount)
  if (amount !== undefined) return { ...form, amount }
  context.addIssue({ code: 'custom', path: ['amount'], message: 'initiatives.errors.amount' })
  return z.NEVER
}

export const commitSchema = z
  .object({ intent: z.enum(['commit', 'change']), ...commitment })
  .transform((form, context) => withAmount(form, context))
export type CommitInput = Omit<z.output<typeof commitSchema>, 'intent'>

const reason = textField(INITIATIVE_LIMITS.reason, 'initiatives.errors.reason')

/** The other forms of an initiative's page, told apart by `intent`. */
export const initiativeActSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('renew'), version }),
    z.object({ intent: z.literal('withdraw') }),
    z.object({ intent: z.literal('decline-invitation'), reason }),
    z.object({
      intent: z.literal('vote'),
      vote: choiceField(VOTES, 'initiatives.errors.vote'),
      reason: reason.optional(),
    }),
    z.object({ intent: z.literal('ask'), body: textField(INITIATIVE_LIMITS.question, 'initiatives.errors.question') }),
    z.object({ intent: z.literal('decide') }),
    z.object({ intent: z.literal('cancel') }),
    z.object({ intent: z.literal('reopen'), closesOn: dayField('initiatives.errors.closesOn') }),
  ],
  { error: 'errors.invalidChoice' },
)
export type InitiativeActInput = z.output<typeof initiativeActSchema>
