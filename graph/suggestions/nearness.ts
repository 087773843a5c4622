import type { Network } from '../network.ts'

/** Node → those it is tied to. */
export type Neighbours = ReadonlyMap<string, ReadonlySet<string>>

/** How near the rest of the network is to one node. */
export interface Nearness {
  /** Ties on the shortest way; null where there is none of at most `FARTHEST`. */
  distanceTo(id: string): number | null
  /** Whom both are tied to, sorted. */
  inCommon(id: string): readonly string[]
}

/** Nobody is suggested for being farther away than this many ties. */
export const FARTHEST = 4

/** Who is tied to whom, by records that are not examples. */
export function neighboursOf(network: Network): Neighbours {
  const neighbours = new Map(network.nodes.map(node => [node.id, new Set<string>()]))
  for (const { source, target, provenance } of network.edges) {
    if (provenance === 'ilustrativo' || source === target) continue
    neighbours.get(source)?.add(target)
    neighbours.get(target)?.add(source)
  }
  return neighbours
}

/** Looks around `id` once, ring by ring. */
export function nearnessOf(neighbours: Neighbours, id: string): Nearness {
  const distances = new Map([[id, 0]])
  let ring = [id]
  for (let distance = 1; distance <= FARTHEST && ring.length > 0; distance++) {
    const next: string[] = []
    for (const node of ring) {
      for (const other of neighbours.get(node) ?? []) {
        if (distances.has(other)) continue
        distances.set(other, distance)
        next.push(other)
      }
    }
    ring = next
  }
  const own = neighbours.get(id) ?? new Set()
  return {
    distanceTo: other => distances.get(other) ?? null,
    inCommon: other => [...(neighbours.get(other) ?? [])].filter(node => own.has(node)).sort(),
  }
}
