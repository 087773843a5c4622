import { type Classes, type CompactGraph, neighboursOf } from './compact.ts'
import type { NetworkResult } from './results.ts'

/**
 * How much more often than by chance two tied nodes are of the same class (Newman 2003): 1 always, 0 as by chance, below 0
 * less. Ties with a node of no class are left out; null where none is left or all are within one class.
 */
export function assortativity(graph: CompactGraph, { of, names }: Classes): NetworkResult {
  const ends = new Float64Array(names.length)
  let within = 0
  let all = 0
  for (const v of graph.ids.keys()) {
    const own = of[v] as number
    if (own === -1) continue
    for (const w of neighboursOf(graph, v)) {
      const other = of[w] as number
      if (other === -1) continue
      ends[own] = (ends[own] as number) + 1
      all++
      if (own === other) within++
    }
  }
  const byChance = ends.reduce((sum, e) => sum + (e / all) ** 2, 0)
  if (all === 0 || byChance === 1) return { value: null }
  return { value: (within / all - byChance) / (1 - byChance) }
}

export const regionAssortativity = (graph: CompactGraph) => assortativity(graph, graph.regions)
export const macroSectorAssortativity = (graph: CompactGraph) => assortativity(graph, graph.macroSectors)
