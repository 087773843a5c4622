import type { IsoDate } from './dates.ts'
import { addDays } from './dates.ts'

/** What an entry of the register asks of a party: news of whoever is in charge of it, its word anew of whoever it hits. */
export const BOTTLENECK_TASKS = ['silent', 'confirm-severity'] as const
export type BottleneckTask = (typeof BOTTLENECK_TASKS)[number]

/** Days without news after which whoever is in charge is asked for some, and the register calls it silent. */
export const SILENT_AFTER_DAYS = 60
/** Days after which a cluster is asked whether its word on a severity still holds: a year, as alliances are renewed. */
export const SEVERITY_HOLDS_DAYS = 365

/** Whether whoever is in charge owes news: none for long, or none since the day it was to be resolved by. */
export function isSilent(entry: { lastNewsOn: IsoDate; targetDate: IsoDate | null }, today: IsoDate): boolean {
  const { lastNewsOn, targetDate } = entry
  if (targetDate !== null && targetDate < today && lastNewsOn <= targetDate) return true
  return lastNewsOn < addDays(today, -SILENT_AFTER_DAYS)
}
