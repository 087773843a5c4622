import { type IsoDate, isRealDate } from '#app/domain/dates.ts'
import type { Precision } from '#app/domain/vocabularies.ts'
import { BadCell, type Column } from './columns.ts'

/** A date of which the source gives the day, the month or the year: the first and the last day it may mean. */
export interface PartialDate {
  first: IsoDate
  last: IsoDate
  precision: Exclude<Precision, 'unknown'>
}

/** `2024`, `2024-10` or `2024-10-08`; a day that does not exist is refused. */
export const partialDate: Column<PartialDate> = {
  read(cell) {
    if (/^\d{4}$/.test(cell)) return { first: `${cell}-01-01`, last: `${cell}-12-31`, precision: 'year' }
    if (/^\d{4}-(0[1-9]|1[0-2])$/.test(cell))
      return { first: `${cell}-01`, last: lastOfMonth(cell), precision: 'month' }
    if (isRealDate(cell)) return { first: cell, last: cell, precision: 'day' }
    throw new BadCell(`not a date: ${cell}`)
  },
}

function lastOfMonth(month: string): IsoDate {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10)
}

export interface Period {
  validFrom: IsoDate | null
  validTo: IsoDate | null
  precision: Precision
}

/**
 * The validity of a record: from its dates where the source gives them, else from its year. What is over and has no end
 * date ended within what is known of its start. The precision is that of the coarser of the two.
 */
export function periodOf(start: PartialDate | null, end: PartialDate | null, year: number, isOver: boolean): Period {
  const from = start ?? partialDate.read(String(year))
  const to = end ?? (isOver ? from : null)
  return { validFrom: from.first, validTo: to?.last ?? null, precision: coarser(from, to) }
}

const COARSENESS = ['day', 'month', 'year'] as const

/** How much is known of two dates taken together. */
export function coarser(a: PartialDate, b: PartialDate | null): PartialDate['precision'] {
  if (!b) return a.precision
  return COARSENESS.indexOf(a.precision) > COARSENESS.indexOf(b.precision) ? a.precision : b.precision
}
