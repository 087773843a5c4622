import { type CompactGraph, degreeOf, neighboursOf } from '../compact.ts'

/**
 * How many more ties are within the sets than chance would put there, as a share of all ties (Newman and Girvan 2004);
 * null without ties.
 *
 * @param setOf the set of each node; -1 for a node without ties
 */
export function modularity(graph: CompactGraph, setOf: ArrayLike<number>): number | null {
  if (graph.pairs === 0) return null
  const ends = 2 * graph.pairs
  const strengthOf = new Map<number, number>()
  let within = 0
  for (const v of graph.ids.keys()) {
    const set = setOf[v] as number
    strengthOf.set(set, (strengthOf.get(set) ?? 0) + degreeOf(graph, v))
    for (const w of neighboursOf(graph, v)) if (setOf[w] === set) within++
  }
  let byChance = 0
  for (const strength of strengthOf.values()) byChance += (strength / ends) ** 2
  return within / ends - byChance
}
