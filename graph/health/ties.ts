import { type HeldPair, Tying, type TyingRecords } from '../build.ts'
import type { LeadershipRecord, NodeKind, Precision, Provenance, Validity } from '../records.ts'

const PROVENANCES = ['documentado', 'confirmado', 'declarado', 'ilustrativo'] as const satisfies readonly Provenance[]

/** What is looked at of a party. */
export interface HealthParty {
  /** As records name it. */
  id: string
  slug: string
  kind: NodeKind
  /** The main one first. */
  regions: readonly string[]
  macroSectors: readonly string[]
  organizationKind: string | null
}

/** Ties of one record, as they are counted. */
export interface RecordTies {
  /** One bit of `provenanceBits` for all of them. */
  provenance: number
  /** Of each, the number of the pair that it joins, and the first and the last day on which it holds: 20261120. */
  ties: readonly number[]
}

/** Ties of many records, laid out for going through them. */
export interface Lot {
  pair: Uint32Array
  from: Int32Array
  to: Int32Array
  provenance: Uint8Array
}

/** The parties of a network by number, in the order they are given in, and the pairs of them that were ever tied. */
export class HealthNodes {
  readonly count: number
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
    this.count = parties.length
    this.isCluster = Uint8Array.from(parties.map(party => (party.kind === 'cluster' ? 1 : 0)))
    this.region = numbered(parties.map(party => party.regions[0]))
    this.macroSector = numbered(parties.map(party => party.macroSectors[0]))
    this.#nodeOf = new Map(parties.map(({ id }, node) => [id, node]))
    this.#tying = new Tying(parties, leaderships)
  }

  /** The ties that a record makes; nobody is tied to itself. */
  tiesOf<K extends keyof TyingRecords>(kind: K, record: TyingRecords[K]): RecordTies {
    const ties: number[] = []
    for (const { ends, held } of this.#tying.pairsOf(kind, record)) {
      if (ends[0] !== ends[1]) ties.push(this.#numberOf(ends), firstDay(held), lastDay(held))
    }
    return { provenance: 1 << PROVENANCES.indexOf(record.provenance), ties }
  }

  #numberOf([from, to]: HeldPair['ends']): number {
    const [x, y] = [this.#nodeOf.get(from) as number, this.#nodeOf.get(to) as number]
    const key = Math.min(x, y) * this.count + Math.max(x, y)
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
  for (const { ties } of records) size += ties.length / 3
  const [pair, from, to] = [new Uint32Array(size), new Int32Array(size), new Int32Array(size)]
  const provenance = new Uint8Array(size)
  let at = 0
  for (const record of records) {
    for (let i = 0; i < record.ties.length; i += 3, at++) {
      pair[at] = record.ties[i] as number
      from[at] = record.ties[i + 1] as number
      to[at] = record.ties[i + 2] as number
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
export function dayNumber(day: string): number {
  let number = 0
  for (let i = 0; i < 10; i++) if (i !== 4 && i !== 7) number = number * 10 + day.charCodeAt(i) - 48
  return number
}

/** What is known only to the month or year holds from its first day to its last; what nobody dated holds always. */
const firstDay = ({ validFrom, precision }: Validity) => (validFrom === null ? 0 : within(validFrom, precision, 0))
const lastDay = ({ validTo, precision }: Validity) => (validTo === null ? 99_999_999 : within(validTo, precision, 99))

function within(day: string, precision: Precision, rest: number): number {
  const number = dayNumber(day)
  if (precision === 'year') return number - (number % 10_000) + rest * 101
  return precision === 'month' ? number - (number % 100) + rest : number
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
