import { z } from 'zod'
import { choiceField, lineField, textField, versionField } from './fields.ts'
import { MENTORSHIP_FORMATS, MENTORSHIP_LIMITS } from './mentorships.ts'
import { CHAIN_LINKS, LANGUAGES, MATURITY_DIMENSIONS, TOPICS } from './vocabularies.ts'

const numberField = ({ from, to }: { from: number; to: number }, wrong: string) =>
  z.coerce.number({ error: wrong }).int(wrong).min(from, wrong).max(to, wrong)

/** Any of a vocabulary, each once, in its order. */
const anyOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .array(choiceField(values))
    .default([])
    .transform(chosen => values.filter((value): value is T[number] => chosen.includes(value)))

const someOf = <const T extends readonly [string, ...string[]]>(values: T, missing: string) =>
  anyOf(values).refine(chosen => chosen.length > 0, missing)

const version = versionField

/** The form of an offer. */
export const offerSchema = z.object({
  dimension: someOf(MATURITY_DIMENSIONS, 'mentorshipOffers.errors.dimension'),
  capacity: numberField(MENTORSHIP_LIMITS.capacity, 'mentorshipOffers.errors.capacity'),
  months: numberField(MENTORSHIP_LIMITS.months, 'mentorshipOffers.errors.months'),
  format: choiceField(MENTORSHIP_FORMATS, 'mentorshipOffers.errors.format'),
  language: someOf(LANGUAGES, 'mentorshipOffers.errors.language'),
  chainLink: anyOf(CHAIN_LINKS),
  supportNeed: anyOf(TOPICS),
  conditions: textField(MENTORSHIP_LIMITS.conditions).optional(),
  version,
})
export type OfferInput = z.output<typeof offerSchema>

export const closeOfferSchema = z.object({ version })

/** What the coordination decides about a dimension; `cluster` is a slug. The cluster reads the reason either way. */
export const qualifySchema = z.object({
  intent: z.enum(['accept', 'refuse'], 'errors.invalidChoice'),
  cluster: lineField(200),
  dimension: choiceField(MATURITY_DIMENSIONS),
  reason: textField(MENTORSHIP_LIMITS.reason, 'mentorshipOffers.errors.reason'),
})
export type QualifyInput = z.output<typeof qualifySchema>
