import { dayInBogota, type IsoDate } from './dates.ts'
import { searchable } from './text.ts'

/** What a bulletin tells of. */
export const BULLETIN_SCOPES = ['national', 'region', 'cluster'] as const
export type BulletinScope = (typeof BULLETIN_SCOPES)[number]

export const BULLETIN_STATUSES = ['draft', 'published'] as const
export type BulletinStatus = (typeof BULLETIN_STATUSES)[number]

/** Longest texts, in characters. */
export const BULLETIN_LIMITS = { title: 160, body: 60_000, correction: 4000 }

/** How far back a bulletin can be started: the quarter of today and those before it. */
export const PERIODS_BACK = 16

/** A quarter as addresses write it: `2026-T4`. */
export type BulletinPeriod = string

export const isPeriod = (text: string): boolean => /^20\d\d-T[1-4]$/.test(text)

/** The quarter of a calendar day. */
export function periodOfDay(day: IsoDate): BulletinPeriod {
  return `${day.slice(0, 4)}-T${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** The quarter it is in Bogotá at an instant. */
export const periodAt = (instant: Date): BulletinPeriod => periodOfDay(dayInBogota(instant))

export const yearOf = (period: BulletinPeriod): number => Number(period.slice(0, 4))
export const quarterOf = (period: BulletinPeriod): number => Number(period.slice(-1))

/** The quarter `by` quarters later; earlier where it is negative. */
export function movePeriod(period: BulletinPeriod, by: number): BulletinPeriod {
  const quarters = yearOf(period) * 4 + quarterOf(period) - 1 + by
  return `${Math.floor(quarters / 4)}-T${(quarters % 4) + 1}`
}

/** The quarters a bulletin can be started for at an instant, the newest first. */
export function startablePeriods(now: Date): BulletinPeriod[] {
  const current = periodAt(now)
  return Array.from({ length: PERIODS_BACK }, (_, i) => movePeriod(current, -i))
}

export interface PeriodSpan {
  /** Its first and last calendar day. */
  first: IsoDate
  last: IsoDate
  /** The instants between which it is that quarter in Bogotá; `until` is the next one's. ISO-8601, UTC. */
  from: string
  until: string
}

const MONTHS = ['01', '04', '07', '10'] as const
const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'] as const
const firstDay = (period: BulletinPeriod): IsoDate => `${yearOf(period)}-${MONTHS[quarterOf(period) - 1]}-01`
const midnight = (day: IsoDate): string => new Date(`${day}T00:00:00-05:00`).toISOString()

/** Where a quarter begins and ends, in days and in instants. */
export function spanOf(period: BulletinPeriod): PeriodSpan {
  return {
    first: firstDay(period),
    last: `${yearOf(period)}-${LAST_DAYS[quarterOf(period) - 1]}`,
    from: midnight(firstDay(period)),
    until: midnight(firstDay(movePeriod(period, 1))),
  }
}

/** Whether the last day of a quarter has passed in Bogotá. */
export const isOver = (period: BulletinPeriod, now: Date): boolean => now.toISOString() >= spanOf(period).until

/**
 * The address of a bulletin: `2026-T4`, `2026-T4-region-pacifica`, `2026-T4-cluster-cacao-santander`.
 *
 * @param name nothing for the whole network, the region's code, the cluster's slug
 */
export function bulletinSlug(period: BulletinPeriod, scope: BulletinScope, name: string): string {
  return scope === 'national' ? period : `${period}-${scope}-${searchable(name).replaceAll(' ', '-')}`
}
