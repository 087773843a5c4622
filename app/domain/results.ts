import type { IsoDate } from './dates.ts'
import type { Direction } from './initiatives.ts'
import type { Precision, Provenance } from './vocabularies.ts'

/** Longest texts, in characters, and most entries. */
export const RESULT_LIMITS = {
  indicator: 160,
  unit: 60,
  source: 500,
  note: 1000,
  body: 160,
  reason: 1000,
  perProject: 20,
  readings: 200,
} as const

/** What is looked at to say how far an indicator has got. Values are decimal numbers as text. */
export interface Goal {
  direction: Direction | null
  baseline: string | null
  target: string | null
}

/** Whether a value is at the target or past it in the good direction; null where there is no target or no direction. */
export function isTargetMet({ direction, target }: Goal, value: string | null): boolean | null {
  if (target === null || direction === null || value === null) return null
  return direction === 'up' ? Number(value) >= Number(target) : Number(value) <= Number(target)
}

/**
 * How much of the way from the baseline to the target has been covered, as a whole percent: 0 at the baseline or behind
 * it, more than 100 past the target. Null where the way is not known.
 */
export function progressPercent({ baseline, target }: Goal, value: string | null): number | null {
  if (baseline === null || target === null || value === null) return null
  const way = Number(target) - Number(baseline)
  if (way === 0) return null
  return Math.max(0, Math.round(((Number(value) - Number(baseline)) / way) * 100))
}

/** What a target of an initiative says is good, where the way from a known baseline says otherwise: the two must agree. */
export function pointsTheWrongWay({ direction, baseline, target }: Goal): boolean {
  if (direction === null || baseline === null || target === null) return false
  return direction === 'up' ? Number(target) < Number(baseline) : Number(target) > Number(baseline)
}

/**
 * Who vouches for a reading: a third body that is named with its published document (`documentado`), every party of the
 * project (`confirmado`), or the party that recorded it alone (`declarado`).
 */
export function provenanceOfReading(
  { attestedBy }: { attestedBy: string | null },
  attestedParties: readonly string[],
  projectParties: readonly string[],
): Provenance {
  if (attestedBy !== null) return 'documentado'
  const all = projectParties.length > 1 && projectParties.every(id => attestedParties.includes(id))
  return all ? 'confirmado' : 'declarado'
}

export interface DatedReading {
  value: string
  readOn: IsoDate | null
  precision: Precision
  correctedAt: string | null
  createdAt: string
}

/** Those in force, the oldest day first; of the same day, as they were recorded. */
export function currentReadings<R extends DatedReading>(readings: readonly R[]): R[] {
  return readings
    .filter(reading => reading.correctedAt === null)
    .sort((a, b) => (a.readOn ?? '').localeCompare(b.readOn ?? '') || a.createdAt.localeCompare(b.createdAt))
}

/** The newest reading in force. */
export function latestReading<R extends DatedReading>(readings: readonly R[]): R | null {
  return currentReadings(readings).at(-1) ?? null
}

/** Shares of contribution to one bottleneck add up to at most a whole; beyond it every project that claims one is flagged. */
export const WHOLE = 100

export function sumShares(shares: readonly { percent: number }[]): number {
  return shares.reduce((sum, share) => sum + share.percent, 0)
}

export const claimsTooMuch = (shares: readonly { percent: number }[]): boolean => sumShares(shares) > WHOLE
