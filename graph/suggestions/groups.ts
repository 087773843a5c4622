import { type CompactGraph, neighboursOf } from '../metrics/compact.ts'
import type { GroupResult } from '../metrics/results.ts'

/** The communities of the network, and how many tied pairs join each two of them. */
export interface Groups {
  /** Null for whoever no tie touches. */
  groupOf(id: string): number | null
  sizeOf(group: number): number
  /** Tied pairs with one end in each. */
  tiesBetween(a: number, b: number): number
}

export function groupsOf(graph: CompactGraph, { of, groups }: GroupResult): Groups {
  const rows = new Map(graph.ids.map((id, v) => [id, v]))
  const ties = new Map<number, number>()
  const key = (a: number, b: number) => Math.min(a, b) * groups.length + Math.max(a, b)
  for (const v of graph.ids.keys()) {
    for (const w of neighboursOf(graph, v)) {
      const [a, b] = [of[v] as number, of[w] as number]
      if (v < w && a !== b) ties.set(key(a, b), (ties.get(key(a, b)) ?? 0) + 1)
    }
  }
  return {
    groupOf: id => {
      const group = of[rows.get(id) ?? -1] ?? -1
      return group < 0 ? null : group
    },
    sizeOf: group => groups[group]?.size ?? 0,
    tiesBetween: (a, b) => ties.get(key(a, b)) ?? 0,
  }
}
