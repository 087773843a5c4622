import type { IsoDate } from '#app/domain/dates.ts'
import { addQuarters, lastDayOf, quarterOf, quartersBetween } from '#app/domain/quarters.ts'

const QUARTERS = 8

/** The same calendar day a year earlier; 29 February is the 28th. */
export function yearBefore(day: IsoDate): IsoDate {
  const rest = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)
  return `${Number(day.slice(0, 4)) - 1}${rest}`
}

/** The last days of the seven quarters before, and the day itself. */
export function quarterEnds(day: IsoDate): IsoDate[] {
  const now = quarterOf(day)
  return [...quartersBetween(addQuarters(now, 1 - QUARTERS), addQuarters(now, -1)).map(lastDayOf), day]
}
