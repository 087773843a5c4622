import type { IsoDate } from './dates.ts'
import type { MentorshipFormat } from './mentorships.ts'
import type { ChainLink, Language, MaturityDimension, MaturityLevel, TopicCode } from './vocabularies.ts'

/** `pending` waits for the coordination; only `qualified` ones are matched. */
export const OFFERED_STATUSES = ['pending', 'qualified', 'refused'] as const
export type OfferedStatus = (typeof OFFERED_STATUSES)[number]

/** A dimension that a cluster offers, or once did and was refused. */
export interface OfferedDimension {
  dimension: MaturityDimension
  status: OfferedStatus
  /** The reading of a survey that qualifies it; null where the coordination accepted it, or nothing does. */
  readingId: string | null
  /** The coordination's, where it decided. */
  reason: string | null
  decidedBy: string | null
  decidedAt: string | null
}

/** The newest reading of a dimension by a survey, on today's scale, that nobody corrected. */
export interface SurveyReading {
  id: string
  level: MaturityLevel
}

/** The level that qualifies by itself; a self-assessment never does. */
export const MENTOR_LEVEL = 'avanzado' satisfies MaturityLevel

/**
 * Where an offered dimension stands. A survey's reading at `avanzado` qualifies it, even one that was refused; without it,
 * what the coordination decided holds, and what nobody decided waits for it.
 *
 * @param isAskedAnew somebody chose it now: what was refused waits for the coordination again
 */
export function standingOf(
  dimension: MaturityDimension,
  before: OfferedDimension | undefined,
  reading: SurveyReading | undefined,
  isAskedAnew: boolean,
): OfferedDimension {
  const undecided = { reason: null, decidedBy: null, decidedAt: null }
  if (reading?.level === MENTOR_LEVEL) return { dimension, status: 'qualified', readingId: reading.id, ...undecided }
  const isDecided = before?.decidedAt !== null && before?.decidedAt !== undefined
  const isRefusedAnew = before?.status === 'refused' && isAskedAnew
  if (before && isDecided && !isRefusedAnew) return { ...before, readingId: null }
  return { dimension, status: 'pending', readingId: null, ...undecided }
}

export const sameStanding = (a: OfferedDimension, b: OfferedDimension) =>
  a.status === b.status && a.readingId === b.readingId && a.decidedAt === b.decidedAt

/** What the form of an offer is about, as it is stored, shown and compared. */
export interface OfferTerms {
  capacity: number
  months: number
  format: MentorshipFormat
  language: readonly Language[]
  conditions: string | null
  dimension: readonly MaturityDimension[]
  chainLink: readonly ChainLink[]
  supportNeed: readonly TopicCode[]
}
export const OFFER_FIELDS = [
  'dimension',
  'capacity',
  'months',
  'format',
  'language',
  'chainLink',
  'supportNeed',
  'conditions',
] as const satisfies (keyof OfferTerms)[]

/** Names of the fields in which two versions differ. */
export function changedTerms(before: OfferTerms, after: OfferTerms): (keyof OfferTerms)[] {
  return OFFER_FIELDS.filter(field => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}

/** Where a cluster stands in one dimension, as it is told to itself. */
export interface OwnStanding {
  dimension: MaturityDimension
  offered: OfferedStatus | null
  /** `reading`: a survey found it at the level; `accepted`: by the coordination. */
  by: 'reading' | 'accepted' | null
  reason: string | null
  /** Its newest reading by a survey. */
  reading: { level: MaturityLevel; readOn: IsoDate; isPublic: boolean } | null
}
