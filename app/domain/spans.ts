import type { IsoDate } from './dates.ts'
import type { Precision } from './vocabularies.ts'

/** From the first to the last day that a date known to the day, month or year may stand for; null where nobody says. */
export interface Span {
  begins: IsoDate | null
  ends: IsoDate | null
}

/** The days between which something holds: what is known only to the month or year counts whole. */
export function spanOf(from: IsoDate | null, to: IsoDate | null, precision: Precision): Span {
  return { begins: from && floor(from, precision), ends: to && ceiling(to, precision) }
}

/** `2024-03` begins on its first day. */
const floor = (day: IsoDate, precision: Precision) =>
  precision === 'year' ? `${day.slice(0, 4)}-01-01` : precision === 'month' ? `${day.slice(0, 7)}-01` : day

/** No month is longer: days are only compared. */
const ceiling = (day: IsoDate, precision: Precision) =>
  precision === 'year' ? `${day.slice(0, 4)}-12-31` : precision === 'month' ? `${day.slice(0, 7)}-31` : day

export const hasBegun = ({ begins }: Span, day: IsoDate) => begins === null || begins <= day
export const isOver = ({ ends }: Span, day: IsoDate) => ends !== null && ends < day
