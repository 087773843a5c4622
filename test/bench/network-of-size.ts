import type { Network, NetworkEdge, NetworkNode } from '#graph/network.ts'
import type { Precision, Provenance, TieType } from '#graph/records.ts'
import { Random } from '../../db/seeds/demo/random.ts'

/** The sizes the benchmarks promise something for, as nodes and ties. */
export const SIZES = [
  { nodes: 300, ties: 1_000 },
  { nodes: 2_000, ties: 10_000 },
  { nodes: 10_000, ties: 50_000 },
] as const
export type Size = { nodes: number; ties: number }

/** Region → how many of a hundred nodes it has, and its departments by their DANE codes. */
const REGIONS = {
  Central: { share: 45, departments: ['05', '11', '15', '17', '25', '41', '54', '63', '66', '68', '73'] },
  Caribe: { share: 20, departments: ['08', '13', '20', '23', '44', '47', '70', '88'] },
  Pacífica: { share: 20, departments: ['19', '27', '52', '76'] },
  Llanos: { share: 10, departments: ['50', '81', '85', '99'] },
  Amazonía: { share: 5, departments: ['18', '86', '91', '94', '95', '97'] },
} as const
const SECTORS = {
  cacao: 'agroindustria',
  cafe: 'agroindustria',
  frutas: 'agroindustria',
  'lacteos-carnicos': 'agroindustria',
  moda: 'manufactura',
  construccion: 'manufactura',
  'metalmecanica-autopartes': 'manufactura',
  turismo: 'servicios',
  'software-ti': 'servicios',
  salud: 'servicios',
} as const
type Region = keyof typeof REGIONS
type Sector = keyof typeof SECTORS

/** Of a hundred nodes, how many are organisations, and how many nothing ties to anybody. */
const ORGANIZATIONS = 25
const ALONE = 4
/** Of a hundred seats at a gathering, how many are for guests from elsewhere. */
const GUESTS = 22
/** Of a hundred ties, how many join two from anywhere, and how many repeat a pair under another record. */
const FAR = 10
const REPEATED = 2

interface Member {
  node: NetworkNode
  /** Those of the same region and sector gather. */
  block: string
  /** How readily it is found in one more gathering: few have much of it. */
  pull: number
}

/**
 * A network of exactly this many nodes and ties, the same on every run and machine: communities by region and sector, few
 * nodes with many ties, clustering near 0.5, ties with dates and provenances. All of it is made up and says so.
 */
export function networkOfSize({ nodes, ties }: Size, seed = 1): Network {
  const random = Random.for(`${nodes}/${ties}`, seed)
  const members = Array.from({ length: nodes }, (_, i) => member(i, nodes, random))
  const social = members.filter(() => !random.chance(ALONE / 100))
  const drawing = new Drawing(random)
  const mean = (2 * ties) / nodes
  const size = () => random.whole(3, Math.round(mean * 0.7))
  const names = [...new Set(social.map(({ block }) => block))]
  const blocks = names.map(name => new Urn(social.filter(({ block }) => block === name)))
  const everywhere = new Urn(social)
  const near = Math.floor((ties * (100 - FAR - REPEATED)) / 100)
  const seats = (own: Member[]) => own.map(seat => (random.chance(GUESTS / 100) ? everywhere.draw(random) : seat))
  // Everybody is asked once by its own; then some more than others.
  for (const { members: block } of blocks) {
    for (let i = 0, asked = size(); i < block.length; i += asked, asked = size()) {
      drawing.gather(seats(block.slice(i, i + asked)), near)
    }
  }
  const whole = new Urn(blocks.map(block => ({ block, pull: block.members.length })))
  while (drawing.ties.length < near) {
    const { block } = whole.draw(random)
    drawing.gather(seats(Array.from({ length: size() }, () => block.draw(random))), near)
  }
  const distinct = ties - Math.floor((ties * REPEATED) / 100)
  while (drawing.ties.length < distinct) {
    drawing.gather([everywhere.draw(random), everywhere.draw(random)], distinct)
  }
  while (drawing.ties.length < ties) drawing.repeat()
  return { nodes: members.map(({ node }) => node), edges: drawing.ties.sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

function member(i: number, count: number, random: Random): Member {
  const shares = Object.fromEntries(Object.entries(REGIONS).map(([name, { share }]) => [name, share]))
  const region = random.weighted(shares as Record<Region, number>)
  const sector = random.pick(Object.keys(SECTORS) as Sector[])
  const isCluster = !random.chance(ORGANIZATIONS / 100)
  const number = String(i + 1).padStart(String(count).length, '0')
  const node: NetworkNode = {
    id: `demo-${number}`,
    kind: isCluster ? 'cluster' : 'organization',
    name: `${isCluster ? 'Clúster' : 'Organización'} Demo ${number}`,
    provenance: 'declarado',
    demo: true,
    departments: [random.pick(REGIONS[region].departments)],
    regions: [region],
    macroSector: isCluster ? SECTORS[sector] : null,
    productiveSector: isCluster ? sector : null,
    maturityLevel: isCluster ? random.pick(['basico', 'intermedio', 'avanzado', null]) : null,
    organizationKind: isCluster ? null : random.pick(['camara_comercio', 'gremio', 'academia', 'empresa']),
  }
  return { node, block: `${region}/${sector}`, pull: Math.min(count / 50, (1 - random.next()) ** -0.8) }
}

/** Draws its members, each as often as its pull says. */
class Urn<T extends { pull: number }> {
  readonly members: readonly T[]
  readonly #sums: number[] = []

  constructor(members: readonly T[]) {
    this.members = members
    let sum = 0
    for (const { pull } of members) {
      sum += pull
      this.#sums.push(sum)
    }
  }

  draw(random: Random): T {
    const ball = random.next() * (this.#sums.at(-1) ?? 0)
    let low = 0
    let high = this.#sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sums[middle] ?? 0) <= ball) low = middle + 1
      else high = middle
    }
    return this.members[low] as T
  }
}

/** The ties as they are made. */
class Drawing {
  readonly ties: NetworkEdge[] = []
  readonly #random: Random
  readonly #pairs = new Set<string>()
  #records = 0

  constructor(random: Random) {
    this.#random = random
  }

  /** Ties all of them to each other under one record, up to `most` ties in all. */
  gather(members: readonly Member[], most: number): void {
    const details = this.#record()
    for (const [i, a] of members.entries()) {
      for (const b of members.slice(i + 1)) {
        const [from, to] = a.node.id < b.node.id ? [a.node, b.node] : [b.node, a.node]
        const pair = `${from.id}/${to.id}`
        if (from === to || this.#pairs.has(pair) || this.ties.length >= most) continue
        this.#pairs.add(pair)
        const intercluster = from.kind === 'cluster' && to.kind === 'cluster'
        const id = `${details.type}/${details.record.slug}/${pair}`
        this.ties.push({ ...details, id, source: from.id, target: to.id, intercluster })
      }
    }
  }

  /** Another record of a pair that is tied already. */
  repeat(): void {
    const { source, target, intercluster } = this.#random.pick(this.ties)
    const details = this.#record()
    const id = `${details.type}/${details.record.slug}/${source}/${target}`
    this.ties.push({ ...details, id, source, target, intercluster })
  }

  #record() {
    const random = this.#random
    const type = random.weighted({ alliance: 5, project: 3, initiative: 2 }) satisfies TieType
    const number = String(++this.#records).padStart(6, '0')
    const from = random.between(new Date('2012-01-01'), new Date('2026-01-01'))
    const to = random.chance(0.2) ? random.between(from, new Date('2026-06-30')) : null
    const precision: Precision = random.weighted({ day: 5, month: 3, year: 2 })
    const provenance: Provenance = random.weighted({ documentado: 2, confirmado: 5, declarado: 3 })
    const record = { type, slug: `demo-${type}-${number}`, title: `Registro Demo ${number}` }
    const validity = { validFrom: dayOf(from), validTo: to && dayOf(to), precision }
    return { type, record, provenance, linkType: null, disputed: random.chance(0.01), ...validity }
  }
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10)
