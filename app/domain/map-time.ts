import { addDays, type IsoDate } from './dates.ts'

/** How far one step of the time bar goes. */
export const TIME_STEPS = ['trimestre', 'mes', 'anio'] as const
export type TimeStep = (typeof TIME_STEPS)[number]

const MONTHS: Record<TimeStep, number> = { mes: 1, trimestre: 3, anio: 12 }

/** The time bar goes back so many quarters at most: fifteen years. */
export const MOST_QUARTERS = 60

/** The first day of the month, quarter or year that `day` is in. */
export function startOfPeriod(day: IsoDate, step: TimeStep): IsoDate {
  return monthStart(Math.floor(monthOf(day) / MONTHS[step]) * MONTHS[step])
}

/** The last day of it. */
export function endOfPeriod(day: IsoDate, step: TimeStep): IsoDate {
  return addDays(monthStart((Math.floor(monthOf(day) / MONTHS[step]) + 1) * MONTHS[step]), -1)
}

/** Where a step from `day` leads: to the end of this period or the next one, never beyond `last`. */
export function stepForward(day: IsoDate, step: TimeStep, last: IsoDate): IsoDate {
  const end = endOfPeriod(addDays(day, 1), step)
  return end > last ? last : end
}

/** To the end of the period before, never before `first`. */
export function stepBack(day: IsoDate, step: TimeStep, first: IsoDate): IsoDate {
  const end = addDays(startOfPeriod(day, step), -1)
  return end < first ? first : end
}

/** The end of a period that is nearest to `day`, between `first` and `last`: where the hand rests. */
export function nearestEnd(day: IsoDate, step: TimeStep, first: IsoDate, last: IsoDate): IsoDate {
  if (day <= first) return first
  if (day >= last) return last
  const before = stepBack(day, step, first)
  const after = stepForward(addDays(day, -1), step, last)
  return Date.parse(day) - Date.parse(before) < Date.parse(after) - Date.parse(day) ? before : after
}

/** The first days of the quarters from the one of `first` to the one of `last`. */
export function quartersBetween(first: IsoDate, last: IsoDate): IsoDate[] {
  const from = Math.floor(monthOf(first) / 3)
  const to = Math.floor(monthOf(last) / 3)
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => monthStart((from + i) * 3))
}

/** Months since the year 0. */
function monthOf(day: IsoDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function monthStart(month: number): IsoDate {
  const year = String(Math.floor(month / 12)).padStart(4, '0')
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`
}
