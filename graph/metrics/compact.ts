import { atDate } from '../at-date.ts'
import { NOWHERE, regionOf } from '../layout/place.ts'
import type { Network, NetworkNode } from '../network.ts'
import type { Provenance } from '../records.ts'
import { COUNTED, PROVENANCE_WEIGHTS } from './weights.ts'

/** One answer per node out of a short list: the answers, and for each node which one; -1 where it has none. */
export interface Classes {
  names: readonly string[]
  of: Int32Array
}

/**
 * A network as the metrics take it: undirected, without loops, two nodes tied once however many records tie them.
 * Neighbours of node `v` are `targets[offsets[v]]` to `targets[offsets[v + 1] - 1]`, in rising order.
 */
export interface CompactGraph {
  /** Sorted; the position of an id is its node everywhere else. */
  ids: readonly string[]
  /** Tied pairs. */
  pairs: number
  /** One longer than `ids`. */
  offsets: Uint32Array
  /** Twice as long as `pairs`: each is seen from both ends. */
  targets: Uint32Array
  /** Beside `targets`: the weights of all ties between the two, added up (`PROVENANCE_WEIGHTS`). */
  weights: Float64Array
  regions: Classes
  macroSectors: Classes
}

export interface CompactOptions {
  /** `YYYY-MM-DD`: only ties that hold on that date. */
  at?: string
  /** Whose ties count; all but examples unless given. */
  provenances?: readonly Provenance[]
}

/** The network as the metrics take it. The same nodes and ties give the same bytes, in whatever order they come. */
export function compact(network: Network, { at, provenances = COUNTED }: CompactOptions = {}): CompactGraph {
  const { edges } = at ? atDate(network, at) : network
  const nodes = [...network.nodes].sort((a, b) => (a.id < b.id ? -1 : 1))
  const index = new Map(nodes.map((node, i) => [node.id, i]))
  const ties = edges
    .filter(edge => provenances.includes(edge.provenance))
    .map(({ source, target, provenance }): WeightedPair => {
      return [index.get(source) ?? -1, index.get(target) ?? -1, PROVENANCE_WEIGHTS[provenance]]
    })
  return {
    ids: nodes.map(node => node.id),
    ...compactPairs(nodes.length, ties),
    regions: classes(nodes, node => (regionOf(node) === NOWHERE ? null : regionOf(node))),
    macroSectors: classes(nodes, node => node.macroSector),
  }
}

export type WeightedPair = readonly [a: number, b: number, weight: number]

/** Pairs of nodes from 0 to `count - 1` as rows of neighbours; pairs given twice are added up, loops and -1 left out. */
export function compactPairs(count: number, ties: readonly WeightedPair[]) {
  const weightOf = new Map<number, number>()
  for (const [a, b, weight] of ties) {
    if (a === b || a < 0 || b < 0) continue
    const key = Math.min(a, b) * count + Math.max(a, b)
    weightOf.set(key, (weightOf.get(key) ?? 0) + weight)
  }
  const keys = Float64Array.from(weightOf.keys()).sort()
  const offsets = new Uint32Array(count + 1)
  for (const key of keys) {
    const low = Math.floor(key / count)
    const high = key % count
    offsets[low + 1] = (offsets[low + 1] as number) + 1
    offsets[high + 1] = (offsets[high + 1] as number) + 1
  }
  for (let v = 0; v < count; v++) offsets[v + 1] = (offsets[v + 1] as number) + (offsets[v] as number)
  const targets = new Uint32Array(2 * keys.length)
  const weights = new Float64Array(2 * keys.length)
  const next = offsets.slice(0, count)
  const put = (from: number, to: number, weight: number) => {
    const slot = next[from] as number
    next[from] = slot + 1
    targets[slot] = to
    weights[slot] = weight
  }
  // First the lower neighbours of every node, then the higher: with the keys in order, each row comes out sorted.
  for (const key of keys) put(key % count, Math.floor(key / count), weightOf.get(key) ?? 0)
  for (const key of keys) put(Math.floor(key / count), key % count, weightOf.get(key) ?? 0)
  return { pairs: keys.length, offsets, targets, weights }
}

function classes(nodes: readonly NetworkNode[], classOf: (node: NetworkNode) => string | null): Classes {
  const found = nodes.map(classOf)
  const names = [...new Set(found)].filter(name => name !== null).sort()
  return { names, of: Int32Array.from(found, name => (name === null ? -1 : names.indexOf(name))) }
}

/** How many others a node is tied to. */
export function degreeOf({ offsets }: Pick<CompactGraph, 'offsets'>, node: number): number {
  return (offsets[node + 1] as number) - (offsets[node] as number)
}

/** The nodes tied to `node`, in rising order. */
export function neighboursOf({ offsets, targets }: CompactGraph, node: number): Uint32Array {
  return targets.subarray(offsets[node], offsets[node + 1])
}
