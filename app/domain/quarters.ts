import type { IsoDate } from './dates.ts'

/** A quarter of a year as addresses write it: `2026-T3`. Ordered as texts they are ordered in time. */
export type Quarter = string

const QUARTER = /^(\d{4})-T([1-4])$/
const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'] as const

export function quarterOf(day: IsoDate): Quarter {
  return `${day.slice(0, 4)}-T${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** Year and number, 1 to 4; null for what is no quarter. */
export function partsOfQuarter(quarter: string): { year: number; number: number } | null {
  const [, year, number] = QUARTER.exec(quarter) ?? []
  return year === undefined ? null : { year: Number(year), number: Number(number) }
}

/** @throws RangeError for what is no quarter */
export function firstDayOf(quarter: Quarter): IsoDate {
  const { year, number } = partsOrThrow(quarter)
  return `${year}-${String(number * 3 - 2).padStart(2, '0')}-01`
}

/** @throws RangeError for what is no quarter */
export function lastDayOf(quarter: Quarter): IsoDate {
  const { year, number } = partsOrThrow(quarter)
  return `${year}-${LAST_DAYS[number - 1]}`
}

/** `count` quarters later; earlier when it is negative. */
export function addQuarters(quarter: Quarter, count: number): Quarter {
  const { year, number } = partsOrThrow(quarter)
  const index = year * 4 + number - 1 + count
  return `${Math.floor(index / 4)}-T${(index % 4) + 1}`
}

/** From one to the other, both included; none when `to` comes before. */
export function quartersBetween(from: Quarter, to: Quarter): Quarter[] {
  const quarters: Quarter[] = []
  for (let quarter = from; quarter <= to; quarter = addQuarters(quarter, 1)) quarters.push(quarter)
  return quarters
}

function partsOrThrow(quarter: Quarter) {
  const parts = partsOfQuarter(quarter)
  if (!parts) throw new RangeError(`not a quarter: ${quarter}`)
  return parts
}
