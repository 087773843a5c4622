import { addDays, dayInBogota, daysBetween, type IsoDate } from './dates.ts'
import { type ScaledLevel, stepsBetween } from './maturity-scales.ts'
import { ANSWER_DAYS, type MentorshipStatus, QUIET_DAYS, takesSeat } from './mentorships.ts'
import { MATURITY_DIMENSIONS, type MaturityDimension } from './vocabularies.ts'

/** What the figures look at of a mentorship: of its sessions that there were any and when, of its feedback the marks. */
export interface FigureMentorship {
  id: string
  mentorId: string
  menteeId: string
  dimension: MaturityDimension
  status: MentorshipStatus
  /** ISO-8601 instants. */
  requestedAt: string
  answeredAt: string | null
  answerBy: IsoDate | null
  validFrom: IsoDate | null
  validTo: IsoDate | null
  /** Days of its sessions. */
  held: readonly IsoDate[]
  planned: readonly IsoDate[]
  /** The asker's level when it began and after; null where it was not read, or the reading was corrected. */
  start: ScaledLevel | null
  end: ScaledLevel | null
  feedback: readonly { usefulness: number; wouldRepeat: boolean }[]
}

/** An open offer: all its places are offered in each of its dimensions. */
export interface FigureOffer {
  clusterId: string
  capacity: number
  dimensions: readonly MaturityDimension[]
}

/** Requests are counted over so many days. */
export const DEMAND_DAYS = 365
/** Averages of feedback from fewer would tell who said what. */
export const LEAST_FEEDBACK = 5

export interface DimensionGap {
  dimension: MaturityDimension
  /** Made in the last `DEMAND_DAYS`, whatever became of them. */
  requests: number
  /** In open offers today. */
  places: number
  /** How many requests there are more than places; negative when places are left over. */
  gap: number
}

const dayOf = (instant: string) => dayInBogota(new Date(instant))

/** Requests and places of every dimension: where most places are missing first, then where more is asked for. */
export function supplyAndDemand(
  mentorships: readonly Pick<FigureMentorship, 'dimension' | 'requestedAt'>[],
  offers: readonly FigureOffer[],
  today: IsoDate,
): DimensionGap[] {
  const from = addDays(today, -DEMAND_DAYS)
  return gapsOf(
    mentorships.filter(one => dayOf(one.requestedAt) > from),
    offers,
  )
}

/** The same of requests that were chosen already, whenever they were made. */
export function gapsOf(
  asked: readonly Pick<FigureMentorship, 'dimension'>[],
  offers: readonly FigureOffer[],
): DimensionGap[] {
  const gaps = MATURITY_DIMENSIONS.map((dimension): DimensionGap => {
    const requests = asked.filter(one => one.dimension === dimension).length
    const offering = offers.filter(offer => offer.dimensions.includes(dimension))
    const places = offering.reduce((sum, offer) => sum + offer.capacity, 0)
    return { dimension, requests, places, gap: requests - places }
  })
  return gaps.sort((a, b) => b.gap - a.gap || b.requests - a.requests)
}

/** The middle of whole numbers: between two, halfway; null of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[sorted.length >> 1]
  const lower = sorted[(sorted.length - 1) >> 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}

export interface AnswerFigures {
  /** Days from the request to the first answer: accepted, declined or put in line. */
  medianDays: number | null
  answered: number
  /** Nobody answered in time. */
  expired: number
  /** Waiting now, and for how many days the one that waits longest. */
  waiting: number
  longestDays: number | null
}

/** How fast and how often requests are answered. Those withdrawn before an answer count on neither side. */
export function answersTo(mentorships: readonly FigureMentorship[], today: IsoDate): AnswerFigures {
  const days = mentorships.flatMap(one =>
    one.answeredAt === null ? [] : [daysBetween(dayOf(one.requestedAt), dayOf(one.answeredAt))],
  )
  const waits = mentorships.flatMap(one =>
    one.status === 'requested' && one.answerBy ? [ANSWER_DAYS - daysBetween(today, one.answerBy)] : [],
  )
  return {
    medianDays: medianOf(days),
    answered: days.length,
    expired: mentorships.filter(one => one.status === 'expired' && one.answeredAt === null).length,
    waiting: waits.length,
    longestDays: waits.length > 0 ? Math.max(...waits) : null,
  }
}

/** Answered of those that were answered or expired, 0 to 1; null of none. */
export function answerRate({ answered, expired }: Pick<AnswerFigures, 'answered' | 'expired'>): number | null {
  return answered + expired === 0 ? null : answered / (answered + expired)
}

export interface MentorLoad extends AnswerFigures {
  mentorId: string
  /** 0 when its offer is closed. */
  capacity: number
  /** Accepted, active and paused. */
  taken: number
  inLine: number
}

/** What each mentor carries: those with an open offer, and those that were asked. The fullest first, then by requests. */
export function loadOfMentors(
  mentorships: readonly FigureMentorship[],
  offers: readonly FigureOffer[],
  today: IsoDate,
): MentorLoad[] {
  const capacityOf = new Map(offers.map(offer => [offer.clusterId, offer.capacity]))
  const mentors = [...new Set([...capacityOf.keys(), ...mentorships.map(one => one.mentorId)])].sort()
  const loads = mentors.map((mentorId): MentorLoad => {
    const own = mentorships.filter(one => one.mentorId === mentorId)
    return {
      mentorId,
      capacity: capacityOf.get(mentorId) ?? 0,
      taken: own.filter(one => takesSeat(one.status)).length,
      inLine: own.filter(one => one.status === 'waitlisted').length,
      ...answersTo(own, today),
    }
  })
  const fullness = ({ taken, capacity }: MentorLoad) => (capacity > 0 ? taken / capacity : taken > 0 ? 1 : 0)
  return loads.sort((a, b) => fullness(b) - fullness(a) || b.waiting + b.inLine - a.waiting - a.inLine)
}

export interface QuietMentorship {
  id: string
  /** Since the last session, or since it began. */
  days: number
  last: IsoDate | null
  /** The next one that is planned. */
  next: IsoDate | null
}

/** Active ones without a session in the last `QUIET_DAYS`, the quietest first; a pause is no silence. */
export function quietMentorships(mentorships: readonly FigureMentorship[], today: IsoDate): QuietMentorship[] {
  const quiet = mentorships.flatMap((one): QuietMentorship[] => {
    if (one.status !== 'active' || !one.validFrom) return []
    const last = [...one.held].sort().at(-1) ?? null
    const days = daysBetween(last ?? one.validFrom, today)
    const [next = null] = one.planned.filter(day => day >= today).sort()
    return days >= QUIET_DAYS ? [{ id: one.id, days, last, next }] : []
  })
  return quiet.sort((a, b) => b.days - a.days || (a.id < b.id ? -1 : 1))
}

export interface MentorshipResults {
  accepted: number
  /** Active or paused. */
  working: number
  completed: number
  endedEarly: number
  /** Completed ones whose dimension was read at the start and again, on one scale. */
  read: { better: number; same: number; worse: number }
  /** Marks of both sides; the averages are null under `LEAST_FEEDBACK`. */
  feedback: { count: number; usefulness: number | null; wouldRepeat: number | null }
}

/** What came of them. */
export function resultsOf(mentorships: readonly FigureMentorship[]): MentorshipResults {
  const count = (...statuses: MentorshipStatus[]) => mentorships.filter(one => statuses.includes(one.status)).length
  const completed = mentorships.filter(one => one.status === 'completed')
  const steps = completed.flatMap(({ start, end }) => (start && end ? (stepsBetween(start, end) ?? []) : []))
  const marks = mentorships.flatMap(one => one.feedback)
  const told = marks.length >= LEAST_FEEDBACK
  return {
    accepted: count('accepted'),
    working: count('active', 'paused'),
    completed: completed.length,
    endedEarly: count('ended_early'),
    read: {
      better: steps.filter(step => step > 0).length,
      same: steps.filter(step => step === 0).length,
      worse: steps.filter(step => step < 0).length,
    },
    feedback: {
      count: marks.length,
      usefulness: told ? marks.reduce((sum, mark) => sum + mark.usefulness, 0) / marks.length : null,
      wouldRepeat: told ? marks.filter(mark => mark.wouldRepeat).length / marks.length : null,
    },
  }
}

/** At most so many names fit a title. */
const NAMED = 2

export type GapFinding =
  | { kind: 'missing'; dimensions: MaturityDimension[] }
  | { kind: 'many'; count: number }
  | { kind: 'enough' }

/** What the chart's title says: where places are missing, by name when few enough; null for a neutral title. */
export function gapFinding(gaps: readonly DimensionGap[]): GapFinding | null {
  const missing = gaps.filter(one => one.gap > 0)
  if (missing.length === 0) return gaps.some(one => one.requests > 0) ? { kind: 'enough' } : null
  if (missing.length > NAMED) return { kind: 'many', count: missing.length }
  return { kind: 'missing', dimensions: missing.map(one => one.dimension) }
}
