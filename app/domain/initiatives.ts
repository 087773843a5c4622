import { addDays, dayInBogota, endOfDayInBogota, type IsoDate } from './dates.ts'

/** `draft → open → deciding → agreed | not_agreed`, `open → closed_without_quorum → open`, cancelled from the first three. */
export const INITIATIVE_STATUSES = [
  'draft',
  'open',
  'deciding',
  'agreed',
  'not_agreed',
  'closed_without_quorum',
  'cancelled',
] as const
export type InitiativeStatus = (typeof INITIATIVE_STATUSES)[number]

/** What everybody can ask lists for: drafts are of the cluster that writes them. */
export const PUBLIC_INITIATIVE_STATUSES = INITIATIVE_STATUSES.filter(status => status !== 'draft')

/** How the committed clusters decide, one vote each. Who abstains, or says nothing, is not counted. */
export const DECISION_RULES = ['consensus', 'majority', 'two_thirds'] as const
export type DecisionRule = (typeof DECISION_RULES)[number]

export const VOTES = ['yes', 'no', 'abstain'] as const
export type VoteValue = (typeof VOTES)[number]

export const COMMITMENT_KINDS = ['money', 'people', 'hours', 'in_kind', 'other'] as const
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number]

/** What an amount counts. Things in kind may say what they are worth, in pesos; never added to money. */
export const COMMITMENT_UNITS = {
  money: 'COP',
  people: 'people',
  hours: 'hours',
  in_kind: 'COP',
  other: null,
} as const satisfies Record<CommitmentKind, string | null>

/** The kinds whose amount must be said. */
export const COUNTED_KINDS = ['money', 'people', 'hours'] as const satisfies readonly CommitmentKind[]

/** The direction of the indicator that is good. */
export const DIRECTIONS = ['up', 'down'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** Longest texts, in characters; most entries; and the range of what is counted. */
export const INITIATIVE_LIMITS = {
  title: 160,
  purpose: 4000,
  ask: 2000,
  indicator: 160,
  unit: 60,
  description: 1000,
  conditions: 1000,
  reason: 2000,
  question: 2000,
  bottlenecks: 10,
  invitations: 60,
  minimumClusters: { from: 2, to: 50 },
  /** People or hours; pesos have a limit of their own. */
  count: 1_000_000,
  /** A closing date lies at most so many days ahead. */
  closesWithinDays: 730,
} as const

/** Days the committed clusters have to vote. */
export const VOTING_DAYS = 10

/** The last day of a vote that begins at `now`. */
export function votingEndsOn(now: Date): IsoDate {
  return addDays(dayInBogota(now), VOTING_DAYS)
}

/** Whether a deadline day has ended in Bogotá. */
export function hasPassed(day: IsoDate, now: Date): boolean {
  return now > endOfDayInBogota(day)
}

/** What is wrong with a closing day, as a translation key; null for one between today and two years from now. */
export function closingProblem(day: IsoDate, now: Date): string | null {
  const today = dayInBogota(now)
  if (day < today) return 'initiatives.errors.closesPast'
  return day > addDays(today, INITIATIVE_LIMITS.closesWithinDays) ? 'initiatives.errors.closesFar' : null
}

const CODE = /^IC-(\d{3,6})$/

/** The code of the next published initiative, after every code there is. */
export function nextInitiativeCode(codes: Iterable<string | null>): string {
  let last = 0
  for (const code of codes) last = Math.max(last, Number(CODE.exec(code ?? '')?.[1] ?? 0))
  return `IC-${String(last + 1).padStart(3, '0')}`
}
