import { type HeldPair, Tying, type TyingRecords } from '../build.ts'
import type { LeadershipRecord, NodeKind, Precision, Provenance, Validity } from '../records.ts'

const PROVENANCES = ['documentado', 'confirmado', 'declarado', 'ilustrativo'] as const satisfies readonly Provenance[]

/** What is looked at of a party. */
export interface HealthParty {
  slug: string
  kind: NodeKind
  /** The main one first. */
  regions: readonly string[]
  macroSector: string | null
  organizationKind: string | null
}

/** Ties of one record, as they are counted. */
export interface RecordTies {
  /** The number of the pair that each joins. */
  pair: readonly number[]
  /** The first and the last day on which it holds, as numbers: 20261120. */
  from: readonly number[]
  to: readonly number[]
  /** One bit of `provenanceBits` for all of them. */
  provenance: number
}

/** Ties of many records, laid out for going through them. */
export interface Lot {
  pair: Uint32Array
  from: Int32Array
  to: Int32Array
  provenance: Uint8Array
}

/** The parties of a network by number, sorted by their slugs, and the pairs of them that were ever tied. */
export class HealthNodes {
  /** The position of an id is its node everywhere else. */
  readonly ids: readonly string[]
  /** 1 where it is a cluster. */
  readonly isCluster: Uint8Array
  /** Of each node: which region and macro-sector comes first; -1 where nobody says. */
  readonly region: Int16Array
  readonly macroSector: Int16Array
  /** Both ends of each pair, the lower node first. */
  readonly a: number[] = []
  readonly b: number[] = []
  readonly #nodeOf: ReadonlyMap<string, number>
  readonly #numbers = new Map<number, number>()
  readonly #tying: Tying

  constructor(parties: readonly HealthParty[], leaderships: readonly LeadershipRecord[]) {
    const sorted = [...parties].sort((x, y) => (x.slug < y.slug ? -1 : 1))
    this.ids = sorted.map(party => party.slug)
    this.isCluster = Uint8Array.from(sorted.map(party => (party.kind === 'cluster' ? 1 : 0)))
    this.region = numbered(sorted.map(party => party.regions[0]))
    this.macroSector = numbered(sorted.map(party => party.macroSector))
    this.#nodeOf = new Map(this.ids.map((slug, node) => [slug, node]))
    this.#tying = new Tying(parties, leaderships)
  }

  /** The ties that a record makes; nobody is tied to itself. */
  tiesOf<K extends keyof TyingRecords>(kind: K, record: TyingRecords[K]): RecordTies {
    const held = this.#tying.pairsOf(kind, record).filter(({ ends: [from, to] }) => from !== to)
    return {
      pair: held.map(({ ends }) => this.#numberOf(ends)),
      from: held.map(firstDay),
      to: held.map(lastDay),
      provenance: provenanceBits([record.provenance]),
    }
  }

  #numberOf([from, to]: HeldPair['ends']): number {
    const [x, y] = [this.#nodeOf.get(from) as number, this.#nodeOf.get(to) as number]
    const key = Math.min(x, y) * this.ids.length + Math.max(x, y)
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.a.length)
    this.b.push(Math.max(x, y))
    return this.a.push(Math.min(x, y)) - 1
  }
}

/** The ties of these records one after the other. */
export function lotOf(records: readonly RecordTies[]): Lot {
  let size = 0
  for (const { pair } of records) size += pair.length
  const [pair, from, to] = [new Uint32Array(size), new Int32Array(size), new Int32Array(size)]
  const provenance = new Uint8Array(size)
  let at = 0
  for (const record of records) {
    for (let tie = 0; tie < record.pair.length; tie++, at++) {
      pair[at] = record.pair[tie] as number
      from[at] = record.from[tie] as number
      to[at] = record.to[tie] as number
      provenance[at] = record.provenance
    }
  }
  return { pair, from, to, provenance }
}

/** The pairs that are tied on a day: 1 at the number of each, among those known by now. */
export function heldOn(nodes: HealthNodes, lots: readonly Lot[], day: number, provenances: number): Uint8Array {
  const isHeld = new Uint8Array(nodes.a.length)
  for (const { pair, from, to, provenance } of lots) {
    for (let tie = 0; tie < pair.length; tie++) {
      if (((provenance[tie] as number) & provenances) === 0) continue
      if ((from[tie] as number) <= day && (to[tie] as number) >= day) isHeld[pair[tie] as number] = 1
    }
  }
  return isHeld
}

/** Whether the same pairs are tied: one may know more of them than the other. */
export function isSameHeld(one: Uint8Array, other: Uint8Array): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  for (let pair = 0; pair < long.length; pair++) if ((short[pair] ?? 0) !== long[pair]) return false
  return true
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
  const numbers = values.map(value => {
    if (value === null || value === undefined) return -1
    const known = names.get(value) ?? names.size
    names.set(value, known)
    return known
  })
  return Int16Array.from(numbers)
}
