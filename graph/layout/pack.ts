import type { LayoutNetwork, LayoutNode } from './given.ts'
import type { Position } from './layout.ts'
import { NOWHERE, placeOf, regionOf } from './place.ts'

/** A network as it goes from one thread to another: rows of numbers, that are handed over and not copied. */
export interface PackedNetwork {
  /** One a line. */
  ids: string
  places: PackedWords
  regions: PackedWords
  /** Of each tie, the numbers of its two nodes. */
  ends: Uint32Array<ArrayBuffer>
}

/** Positions as they go from one thread to another. */
export interface PackedPositions {
  /** One a line. */
  ids: string
  places: PackedWords
  /** Of each position, x and y on the territory, x and y in the network. */
  points: Float64Array<ArrayBuffer>
  /** −1 where it is not known. */
  ties: Int32Array<ArrayBuffer>
}

/** One word of a short list for each row. */
interface PackedWords {
  words: string[]
  of: Uint16Array<ArrayBuffer>
}

/** So many rows between two moments at which others may run. */
const TURN = 2_000

/** In steps, like all that the thread which serves requests does for a layout: a large network is many ties. */
export function* packNetwork({ nodes, edges }: LayoutNetwork): Generator<void, PackedNetwork> {
  const numbers = new Map<string, number>()
  for (let i = 0; i < nodes.length; i++) numbers.set((nodes[i] as LayoutNode).id, i)
  yield
  const ends = new Uint32Array(2 * edges.length)
  for (let i = 0; i < edges.length; i++) {
    const { source, target } = edges[i] as LayoutNetwork['edges'][number]
    ends[2 * i] = numbers.get(source) as number
    ends[2 * i + 1] = numbers.get(target) as number
    if (i % TURN === 0) yield
  }
  const ids = nodes.map(({ id }) => id).join('\n')
  yield
  const places = packWords(nodes.map(placeOf))
  yield
  return { ids, places, regions: packWords(nodes.map(regionOf)), ends }
}

/** The network as far as a layout knows it: of several departments or regions, the first. */
export function unpackNetwork({ ids, places, regions, ends }: PackedNetwork): LayoutNetwork {
  const list = (word: string) => (word === NOWHERE ? [] : [word])
  const nodes = lines(ids).map((id, i) => ({
    id,
    departments: list(wordAt(places, i)),
    regions: list(wordAt(regions, i)),
  }))
  const idOf = (end: number) => (nodes[ends[end] as number] as { id: string }).id
  const edges = Array.from({ length: ends.length / 2 }, (_, i) => ({ source: idOf(2 * i), target: idOf(2 * i + 1) }))
  return { nodes, edges }
}

export function* packPositions(positions: readonly Position[]): Generator<void, PackedPositions> {
  const points = new Float64Array(4 * positions.length)
  const ties = new Int32Array(positions.length)
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i] as Position
    points[4 * i] = position.territory.x
    points[4 * i + 1] = position.territory.y
    points[4 * i + 2] = position.network.x
    points[4 * i + 3] = position.network.y
    ties[i] = position.ties ?? -1
    if (i % TURN === 0) yield
  }
  const ids = positions.map(({ id }) => id).join('\n')
  yield
  return { ids, places: packWords(positions.map(({ place }) => place)), points, ties }
}

export function* unpackPositions({ ids, places, points, ties }: PackedPositions): Generator<void, Position[]> {
  const positions: Position[] = []
  for (const id of lines(ids)) {
    const i = positions.length
    const known = ties[i] as number
    const at = (axis: number) => points[4 * i + axis] as number
    positions.push({
      id,
      place: wordAt(places, i),
      territory: { x: at(0), y: at(1) },
      network: { x: at(2), y: at(3) },
      ties: known === -1 ? null : known,
    })
    if (i % TURN === 0) yield
  }
  return positions
}

/** What is handed over with either. */
export function buffersOf(packed: PackedNetwork | PackedPositions): ArrayBuffer[] {
  const own = 'ends' in packed ? [packed.regions.of, packed.ends] : [packed.points, packed.ties]
  return [packed.places.of, ...own].map(row => row.buffer)
}

function packWords(all: readonly string[]): PackedWords {
  const words = [...new Set(all)]
  const numbers = new Map(words.map((word, i) => [word, i]))
  return { words, of: Uint16Array.from(all, word => numbers.get(word) as number) }
}

const wordAt = ({ words, of }: PackedWords, i: number) => words[of[i] as number] as string

const lines = (text: string) => (text === '' ? [] : text.split('\n'))
