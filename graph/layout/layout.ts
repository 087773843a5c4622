import { degrees } from '../network.ts'
import { layOutByTies } from './by-ties.ts'
import type { LayoutNetwork, LayoutNode } from './given.ts'
import { placeOf } from './place.ts'
import { type Point, Spots } from './spots.ts'
import { placeOnTerritory, territoryScale } from './territory.ts'

/** Where a node stands in the two drawn views. */
export interface Position {
  id: string
  /** The department it was placed by; when the record moves, its position is asked for again. */
  place: string
  territory: Point
  network: Point
  /** How many ties it had when it was last looked at; null where that was not kept. */
  ties: number | null
}

/** Raised whenever the same network would be laid out otherwise. */
export const LAYOUT_VERSION = 3

export interface Layout {
  /** The `LAYOUT_VERSION` it was made by. */
  version: number
  /** How much larger than the drawing of the country its territory view is. */
  scale: number
  /** Sorted by id. */
  positions: Position[]
}

/** A layout of the whole network, from nothing. The same network gives the same bytes. Run it with `runLayout`. */
export function* layOut(network: LayoutNetwork): Generator<void, Layout> {
  const ties = degrees(network)
  const nodes = byTies(network.nodes, ties)
  const scale = territoryScale(nodes, ties)
  const territory = yield* placeOnTerritory(nodes, ties, scale, new Spots())
  const spread = yield* layOutByTies(network, ties)
  return { version: LAYOUT_VERSION, scale, positions: join(network.nodes, ties, territory, spread) }
}

/** All of `layOut` at once. */
export function runLayout(network: LayoutNetwork): Layout {
  return finish(layOut(network))
}

/** Runs steps to their end. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

function join(
  nodes: readonly LayoutNode[],
  ties: ReadonlyMap<string, number>,
  territory: ReadonlyMap<string, Point>,
  spread: ReadonlyMap<string, Point>,
): Position[] {
  return [...nodes].sort(byId).map(node => ({
    id: node.id,
    place: placeOf(node),
    territory: territory.get(node.id) as Point,
    network: spread.get(node.id) as Point,
    ties: ties.get(node.id) ?? 0,
  }))
}

/** The most tied first, so that they get the middle of their department; equal ones by id, whatever order they came in. */
export function byTies(nodes: readonly LayoutNode[], ties: ReadonlyMap<string, number>): LayoutNode[] {
  return [...nodes].sort((a, b) => (ties.get(b.id) ?? 0) - (ties.get(a.id) ?? 0) || byId(a, b))
}

export const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
