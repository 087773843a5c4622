import { compactPairs } from '../metrics/compact.ts'
import type { LayoutNetwork, LayoutNode } from './given.ts'
import { regionOf } from './place.ts'

/** A network while it is laid out: rows of numbers, one per node, in the order of `ids`. */
export interface Ground {
  /** Sorted. */
  ids: readonly string[]
  x: Float64Array
  y: Float64Array
  /** Radius of the room each node takes, in units of the map. */
  room: Float64Array
  /** Sorted names, and for each node which one is its own. */
  regions: readonly string[]
  region: Int32Array
  /** Neighbours of node `v`, each once: `targets[offsets[v]]` to `targets[offsets[v + 1] - 1]`, in rising order. */
  offsets: Uint32Array
  targets: Uint32Array
  /** The nodes with neighbours, in rising order. */
  tied: Int32Array
}

export function groundOf(network: LayoutNetwork, roomOf: (id: string) => number): Ground {
  const nodes = [...network.nodes].sort((a, b) => (a.id < b.id ? -1 : 1))
  const index = new Map(nodes.map((node, i) => [node.id, i]))
  const at = (id: string) => index.get(id) ?? -1
  const { offsets, targets } = compactPairs(
    nodes.length,
    network.edges.map(({ source, target }) => [at(source), at(target), 1] as const),
  )
  const regions = [...new Set(nodes.map(regionOf))].sort()
  const numbers = new Map(regions.map((region, i) => [region, i]))
  const numberOf = (node: LayoutNode) => numbers.get(regionOf(node)) as number
  return {
    ids: nodes.map(node => node.id),
    x: new Float64Array(nodes.length),
    y: new Float64Array(nodes.length),
    room: Float64Array.from(nodes, node => roomOf(node.id)),
    regions,
    region: Int32Array.from(nodes, numberOf),
    offsets,
    targets,
    tied: Int32Array.from(nodes.keys()).filter(v => (offsets[v + 1] as number) > (offsets[v] as number)),
  }
}
