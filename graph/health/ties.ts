import { type HeldPair, heldPairs } from '../build.ts'
import type { NetworkRecords, Precision, Provenance, Validity } from '../records.ts'

const PROVENANCES = ['documentado', 'confirmado', 'declarado', 'ilustrativo'] as const satisfies readonly Provenance[]

/** A network laid out for being counted on many days: nodes, pairs and ties by number. Days are numbers: 20261120. */
export interface HealthTies {
  /** Sorted; the position of an id is its node everywhere else. */
  ids: readonly string[]
  /** 1 where it is a cluster. */
  isCluster: Uint8Array
  /** Of each node: which region and macro-sector comes first; -1 where nobody says. */
  region: Int16Array
  macroSector: Int16Array
  /** Both ends of each pair, the lower first; nobody is paired with itself. */
  a: Uint32Array
  b: Uint32Array
  /** Of each tie: its pair, the first and the last day on which it holds, and one bit of `provenanceBits`. */
  pair: Uint32Array
  from: Int32Array
  to: Int32Array
  provenance: Uint8Array
}

export function layOutTies(records: NetworkRecords): HealthTies {
  const parties = [...records.parties].sort((x, y) => (x.slug < y.slug ? -1 : 1))
  const index = new Map(parties.map(({ slug }, node) => [slug, node]))
  const nodeOf = (slug: string) => index.get(slug) as number
  const held = heldPairs(records).filter(({ ends: [from, to] }) => from !== to)
  const numbers = new Map<number, number>()
  const numberOf = ({ ends: [from, to] }: HeldPair) => {
    const [x, y] = [nodeOf(from), nodeOf(to)]
    const key = Math.min(x, y) * parties.length + Math.max(x, y)
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  }
  const pair = Uint32Array.from(held, numberOf)
  const keys = [...numbers.keys()]
  return {
    ids: parties.map(party => party.slug),
    isCluster: Uint8Array.from(parties, party => (party.kind === 'cluster' ? 1 : 0)),
    region: numbered(parties.map(party => party.regions[0])),
    macroSector: numbered(parties.map(party => party.macroSector)),
    a: Uint32Array.from(keys, key => Math.floor(key / parties.length)),
    b: Uint32Array.from(keys, key => key % parties.length),
    pair,
    from: Int32Array.from(held, firstDay),
    to: Int32Array.from(held, lastDay),
    provenance: Uint8Array.from(held, tie => provenanceBits([tie.provenance])),
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
