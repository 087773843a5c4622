/** ISO-8601 date `YYYY-MM-DD`. */
export type IsoDate = string

/** Colombia keeps one offset all year. */
export const TIME_ZONE = 'America/Bogota'
const BOGOTA_OFFSET_HOURS = 5

/** The calendar day in Bogotá at an instant. */
export function dayInBogota(instant: Date): IsoDate {
  return new Date(instant.getTime() - BOGOTA_OFFSET_HOURS * 3_600_000).toISOString().slice(0, 10)
}

/** The same of an instant as it is stored, ISO-8601 in UTC: from five o'clock on, the day stands in it. */
export function dayOfInstant(instant: string): IsoDate {
  return instant.slice(11, 13) >= '05' ? instant.slice(0, 10) : dayInBogota(new Date(instant))
}

/** The instant a deadline day ends: 23:59:59 in Bogotá (product.md, "Time"). */
export function endOfDayInBogota(day: IsoDate): Date {
  return new Date(`${day}T23:59:59.999-05:00`)
}

/** Whether `text` names a day that exists: `2026-02-30` does not. */
export function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

/** The calendar day `days` later. */
export function addDays(day: IsoDate, days: number): IsoDate {
  const moved = new Date(`${day}T12:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

/** The same day `months` later, clipped to the month's end. */
export function addMonths(instant: Date, months: number): Date {
  const moved = new Date(instant)
  const day = moved.getUTCDate()
  moved.setUTCMonth(moved.getUTCMonth() + months, 1)
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate()
  moved.setUTCDate(Math.min(day, lastDay))
  return moved
}

/** Whole days from one calendar day to another; negative when `to` comes before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)
}

/** The instant at which it is `time`, `HH:MM`, in Bogotá on a day. */
export function instantInBogota(day: IsoDate, time: string): Date {
  return new Date(`${day}T${time}:00-05:00`)
}

/** What a clock in Bogotá shows at an instant: `14:30`. */
export function timeInBogota(instant: Date): string {
  return new Date(instant.getTime() - BOGOTA_OFFSET_HOURS * 3_600_000).toISOString().slice(11, 16)
}
