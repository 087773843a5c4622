import { type Digits, packDigits, unpackDigits } from './digits.ts'
import type { Network, NetworkEdge } from './network.ts'
import type { Precision } from './records.ts'
import { tieRows } from './wire.ts'

/** Since when and until when each tie holds, in the order of `tieRows`: fetched when somebody asks for another date. */
export interface DatesWire {
  format: 2
  count: number
  /** Days since 1970 of the first day that is named: what the columns count from. */
  first: number
  /** Days from the first one, plus 1; 0 where it holds since ever, or has no end. */
  from: Digits
  to: Digits
}

/** Days since 1970-01-01 by row; `SINCE_EVER` and `NO_END` where nobody says. A tie holds on `day` when `from <= day <= to`. */
export interface TieDates {
  from: Int32Array
  to: Int32Array
}
export const SINCE_EVER = -(2 ** 31)
export const NO_END = 2 ** 31 - 1

/**
 * The days on which ties hold, as `holdsOn` reads them: a date known to the month or year counts whole, so `from` is the
 * first day of it and `to` the last.
 */
export function encodeDates(network: Network): DatesWire {
  const spans = tieRows(network).map(spanOf)
  const days = spans.flat().filter(day => day !== null)
  const first = days.reduce((least, day) => Math.min(least, day), days[0] ?? 0)
  const after = (day: number | null) => (day === null ? 0 : day - first + 1)
  return {
    format: 2,
    count: spans.length,
    first,
    from: packDigits(spans.map(([from]) => after(from))),
    to: packDigits(spans.map(([, to]) => after(to))),
  }
}

export function readDates({ count, first, from, to }: DatesWire): TieDates {
  const days = (digits: Digits, none: number) =>
    unpackDigits(digits, count).map(after => (after === 0 ? none : first + after - 1))
  return { from: days(from, SINCE_EVER), to: days(to, NO_END) }
}

/** A date `YYYY-MM-DD` as days since 1970-01-01, and back. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000)
}
export function dateOfDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

type Span = [from: number | null, to: number | null]

function spanOf({ validFrom, validTo, precision }: NetworkEdge): Span {
  return [
    validFrom === null ? null : dayNumber(firstDay(validFrom, precision)),
    validTo === null ? null : dayNumber(lastDay(validTo, precision)),
  ]
}

function firstDay(date: string, precision: Precision): string {
  if (precision === 'year') return `${date.slice(0, 4)}-01-01`
  return precision === 'month' ? `${date.slice(0, 7)}-01` : date
}

function lastDay(date: string, precision: Precision): string {
  if (precision === 'year') return `${date.slice(0, 4)}-12-31`
  if (precision !== 'month') return date
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
