import type { Network } from '../network.ts'

/** So many of equal length are looked at; of more, the first by their ids. */
export const MOST_FOUND = 50

export interface ShortestPaths {
  /** Ids from one end to the other, both included; in the order of their ids. */
  paths: string[][]
  /** There are more of the same length. */
  more: boolean
}

/** Node → those it is tied to, in the order of their ids. */
export type Adjacency = ReadonlyMap<string, readonly string[]>

/** Who is tied to whom by any of the ties given: what is shown is what is walked. */
export function adjacencyOf({ nodes, edges }: Network): Adjacency {
  const near = new Map(nodes.map(node => [node.id, new Set<string>()]))
  for (const { source, target } of edges) {
    if (source === target) continue
    near.get(source)?.add(target)
    near.get(target)?.add(source)
  }
  return new Map([...near].map(([id, others]) => [id, [...others].sort()]))
}

/** Every shortest way from one node to another, whatever way its ties point; null where there is none. */
export function shortestPaths(adjacency: Adjacency, from: string, to: string): ShortestPaths | null {
  if (from === to) return null
  const left = distancesFrom(adjacency, to, from)
  if (!left.has(from)) return null
  const paths: string[][] = []
  // Depth first, always one step nearer: no way is begun that does not arrive.
  const walk = (path: string[]): boolean => {
    const here = path[path.length - 1] as string
    if (here === to) {
      if (paths.length === MOST_FOUND) return true
      paths.push(path)
      return false
    }
    const ahead = (left.get(here) as number) - 1
    return (adjacency.get(here) ?? []).some(next => left.get(next) === ahead && walk([...path, next]))
  }
  const more = walk([from])
  return { paths, more }
}

/** Ties from `start` to everybody, up to where `until` is reached when it is given. */
export function distancesFrom(adjacency: Adjacency, start: string, until?: string): Map<string, number> {
  const distances = new Map<string, number>()
  if (!adjacency.has(start)) return distances
  distances.set(start, 0)
  let ring = [start]
  for (let distance = 1; ring.length > 0 && !(until !== undefined && distances.has(until)); distance++) {
    const next: string[] = []
    for (const node of ring) {
      for (const other of adjacency.get(node) ?? []) {
        if (distances.has(other)) continue
        distances.set(other, distance)
        next.push(other)
      }
    }
    ring = next
  }
  return distances
}
