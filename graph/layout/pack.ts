import type { LayoutNetwork } from './given.ts'
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

export function packNetwork({ nodes, edges }: LayoutNetwork): PackedNetwork {
  const numbers = new Map(nodes.map(({ id }, i) => [id, i]))
  const ends = new Uint32Array(2 * edges.length)
  for (const [i, { source, target }] of edges.entries()) {
    ends[2 * i] = numbers.get(source) as number
    ends[2 * i + 1] = numbers.get(target) as number
  }
  return {
    ids: nodes.map(({ id }) => id).join('\n'),
    places: packWords(nodes.map(placeOf)),
    regions: packWords(nodes.map(regionOf)),
    ends,
  }
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

export function packPositions(positions: readonly Position[]): PackedPositions {
  const points = new Float64Array(4 * positions.length)
  for (const [i, { territory, network }] of positions.entries()) {
    points.set([territory.x, territory.y, network.x, network.y], 4 * i)
  }
  return {
    ids: positions.map(({ id }) => id).join('\n'),
    places: packWords(positions.map(({ place }) => place)),
    points,
    ties: Int32Array.from(positions, ({ ties }) => ties ?? -1),
  }
}

export function unpackPositions({ ids, places, points, ties }: PackedPositions): Position[] {
  return lines(ids).map((id, i) => {
    const known = ties[i] as number
    const at = (axis: number) => points[4 * i + axis] as number
    return {
      id,
      place: wordAt(places, i),
      territory: { x: at(0), y: at(1) },
      network: { x: at(2), y: at(3) },
      ties: known === -1 ? null : known,
    }
  })
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
