import { heldPairs, type TyingRecords } from '../build.ts'
import type { NetworkRecords, Precision, Provenance, Validity } from '../records.ts'

const PROVENANCES = ['documentado', 'confirmado', 'declarado', 'ilustrativo'] as const satisfies readonly Provenance[]

/** The parties of a network by number, sorted by their slugs. */
export interface HealthNodes {
  /** The position of an id is its node everywhere else. */
  ids: readonly string[]
  nodeOf: ReadonlyMap<string, number>
  /** 1 where it is a cluster. */
  isCluster: Uint8Array
  /** Of each node: which region and macro-sector comes first; -1 where nobody says. */
  region: Int16Array
  macroSector: Int16Array
}

/** Ties of some records. Days are numbers: 20261120. */
export interface LaidOutTies {
  /** Both ends, the lower node first; nobody is tied to itself. */
  low: Uint32Array
  high: Uint32Array
  /** The first and the last day on which it holds. */
  from: Int32Array
  to: Int32Array
  /** One bit of `provenanceBits`. */
  provenance: Uint8Array
}

/** A network laid out for being counted on many days: several ties may join one pair. */
export interface HealthTies extends Omit<HealthNodes, 'nodeOf'> {
  /** Both ends of each pair. */
  a: Uint32Array
  b: Uint32Array
  /** For each lot of ties, the pairs they join. */
  lots: readonly (LaidOutTies & { pair: Uint32Array })[]
}

export function layOutNodes(records: NetworkRecords['parties']): HealthNodes {
  const parties = [...records].sort((x, y) => (x.slug < y.slug ? -1 : 1))
  return {
    ids: parties.map(party => party.slug),
    nodeOf: new Map(parties.map(({ slug }, node) => [slug, node])),
    isCluster: Uint8Array.from(parties, party => (party.kind === 'cluster' ? 1 : 0)),
    region: numbered(parties.map(party => party.regions[0])),
    macroSector: numbered(parties.map(party => party.macroSector)),
  }
}

/** Lays out the ties of these records, whose parties are among `nodes`; those of leadership too, unless told otherwise. */
export function layOutTies(
  { nodeOf }: HealthNodes,
  records: TyingRecords,
  { withLeaderships = true } = {},
): LaidOutTies {
  const held = heldPairs(records, { withLeaderships }).filter(({ ends: [from, to] }) => from !== to)
  const low = new Uint32Array(held.length)
  const high = new Uint32Array(held.length)
  for (const [i, { ends }] of held.entries()) {
    const [x, y] = [nodeOf.get(ends[0]) as number, nodeOf.get(ends[1]) as number]
    low[i] = Math.min(x, y)
    high[i] = Math.max(x, y)
  }
  return {
    low,
    high,
    from: Int32Array.from(held, firstDay),
    to: Int32Array.from(held, lastDay),
    provenance: Uint8Array.from(held, tie => provenanceBits([tie.provenance])),
  }
}

/** Ties laid out kind by kind, as one network. */
export function joinTies({ nodeOf: _, ...nodes }: HealthNodes, lots: readonly LaidOutTies[]): HealthTies {
  const count = nodes.ids.length
  const numbers = new Map<number, number>()
  const numbered = lots.map(lot => ({
    ...lot,
    pair: lot.low.map((low, i) => {
      const key = low * count + (lot.high[i] as number)
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      return number
    }),
  }))
  const keys = [...numbers.keys()]
  return {
    ...nodes,
    a: Uint32Array.from(keys, key => Math.floor(key / count)),
    b: Uint32Array.from(keys, key => key % count),
    lots: numbered,
  }
}

/** The bits of these provenances together. */
export const provenanceBits = (provenances: readonly Provenance[]) =>
  provenances.reduce((bits, one) => bits | (1 << PROVENANCES.indexOf(one)), 0)

/** `2026-11-20` → 20261120 */
export const dayNumber = (day: string) => Number(day.slice(0, 4) + day.slice(5, 7) + day.slice(8, 10))

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
