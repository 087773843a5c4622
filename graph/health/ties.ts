import type { Network } from '../network.ts'
import type { Precision, Provenance, Validity } from '../records.ts'

const PROVENANCES = ['documentado', 'confirmado', 'declarado', 'ilustrativo'] as const satisfies readonly Provenance[]

/**
 * A network laid out for being counted on many days: nodes and ties by number, ties of the same two beside each other.
 * Days are numbers: 20261120.
 */
export interface HealthTies {
  /** Sorted; the position of an id is its node everywhere else. */
  ids: readonly string[]
  /** 1 where it is a cluster. */
  isCluster: Uint8Array
  /** Of each node: which region and macro-sector comes first; -1 where nobody says. */
  region: Int16Array
  macroSector: Int16Array
  /** Both ends of each tie, the lower first, in rising order; loops are left out. */
  a: Uint32Array
  b: Uint32Array
  /** The first and the last day on which it holds. */
  from: Int32Array
  to: Int32Array
  /** One bit of `provenanceBits`. */
  provenance: Uint8Array
}

export function layOutTies({ nodes, edges }: Network): HealthTies {
  const sorted = [...nodes].sort((x, y) => (x.id < y.id ? -1 : 1))
  const index = new Map(sorted.map((node, i) => [node.id, i]))
  const numberOf = (id: string) => index.get(id) as number
  const ties = edges
    .map(edge => {
      const [source, target] = [numberOf(edge.source), numberOf(edge.target)]
      return { edge, low: Math.min(source, target), high: Math.max(source, target) }
    })
    .filter(tie => tie.low !== tie.high)
    .sort((x, y) => x.low - y.low || x.high - y.high)
  return {
    ids: sorted.map(node => node.id),
    isCluster: Uint8Array.from(sorted, node => (node.kind === 'cluster' ? 1 : 0)),
    region: numbered(sorted.map(node => node.regions[0])),
    macroSector: numbered(sorted.map(node => node.macroSector)),
    a: Uint32Array.from(ties, tie => tie.low),
    b: Uint32Array.from(ties, tie => tie.high),
    from: Int32Array.from(ties, tie => firstDay(tie.edge)),
    to: Int32Array.from(ties, tie => lastDay(tie.edge)),
    provenance: Uint8Array.from(ties, tie => provenanceBits([tie.edge.provenance])),
  }
}

/** The bits of these provenances together. */
export const provenanceBits = (provenances: readonly Provenance[]) =>
  provenances.reduce((bits, one) => bits | (1 << PROVENANCES.indexOf(one)), 0)

/** `2026-11-20` → 20261120 */
export const dayNumber = (day: string) => Number(day.replaceAll('-', ''))

/** What is known only to the month or year holds from its first day to its last; what nobody dated holds always. */
const firstDay = ({ validFrom, precision }: Validity) => (validFrom === null ? 0 : within(validFrom, precision, '00'))
const lastDay = ({ validTo, precision }: Validity) => (validTo === null ? 99_999_999 : within(validTo, precision, '99'))

function within(day: string, precision: Precision, rest: string): number {
  if (precision === 'year') return Number(day.slice(0, 4) + rest + rest)
  return precision === 'month' ? Number(day.slice(0, 4) + day.slice(5, 7) + rest) : dayNumber(day)
}

function numbered(values: readonly (string | null | undefined)[]): Int16Array {
  const names = new Map<string, number>()
  return Int16Array.from(values, value => {
    if (value === null || value === undefined) return -1
    const known = names.get(value) ?? names.size
    names.set(value, known)
    return known
  })
}
