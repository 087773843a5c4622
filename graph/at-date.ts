import type { Network } from './network.ts'
import type { Precision, Validity } from './records.ts'

/** No source says since when: it holds on every date. */
export const UNDATED: Validity = { validFrom: null, validTo: null, precision: 'unknown' }

/** How many characters of `YYYY-MM-DD` a date of this precision stands for. */
const KNOWN: Record<Precision, number> = { day: 10, month: 7, year: 4, unknown: 10 }

/**
 * Whether a tie holds on `date` (`YYYY-MM-DD`). By validity, not by when it was recorded. A date known only to the month
 * or year counts whole: what ended in 2023 still held in December; what nobody dated holds always.
 */
export function holdsOn({ validFrom, validTo, precision }: Validity, date: string): boolean {
  const length = KNOWN[precision]
  const day = date.slice(0, length)
  return (
    (validFrom === null || validFrom.slice(0, length) <= day) && (validTo === null || validTo.slice(0, length) >= day)
  )
}

/** The same nodes with the ties that hold on `date`. */
export function atDate(network: Network, date: string): Network {
  return { nodes: network.nodes, edges: network.edges.filter(edge => holdsOn(edge, date)) }
}
