import type { Validity } from '../records.ts'

/** The first day on which a tie may have held: of a year, its 1 January. Null: nobody says since when. */
export function firstDay({ validFrom, precision }: Validity): string | null {
  if (validFrom === null) return null
  if (precision === 'year') return `${validFrom.slice(0, 4)}-01-01`
  return precision === 'month' ? `${validFrom.slice(0, 7)}-01` : validFrom
}

/** The last day on which a tie may have held, as `holdsOn` has it: of a month, its last. Null: it still holds. */
export function lastDay({ validTo, precision }: Validity): string | null {
  if (validTo === null) return null
  if (precision === 'year') return `${validTo.slice(0, 4)}-12-31`
  if (precision !== 'month') return validTo
  const end = new Date(`${validTo.slice(0, 7)}-01T00:00:00Z`)
  end.setUTCMonth(end.getUTCMonth() + 1, 0)
  return end.toISOString().slice(0, 10)
}
