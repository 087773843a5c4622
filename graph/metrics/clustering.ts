import { type CompactGraph, degreeOf, neighboursOf } from './compact.ts'
import { exact, type NodeResult } from './results.ts'

/**
 * Which share (0–1) of the pairs of a node's neighbours are tied to each other (Watts and Strogatz 1998); NaN for who has
 * fewer than two neighbours, of whom there is nothing to say.
 */
export function clustering(graph: CompactGraph): NodeResult {
  const triangles = new Float64Array(graph.ids.length)
  const marked = new Int32Array(graph.ids.length).fill(-1)
  for (const v of graph.ids.keys()) {
    const near = neighboursOf(graph, v)
    for (const w of near) marked[w] = v
    for (const w of near) {
      if (w < v) continue
      for (const u of neighboursOf(graph, w)) {
        if (u < w || marked[u] !== v) continue
        for (const corner of [u, v, w]) triangles[corner] = (triangles[corner] as number) + 1
      }
    }
  }
  return exact(
    triangles.map((closed, v) => {
      const ties = degreeOf(graph, v)
      return ties < 2 ? Number.NaN : (2 * closed) / (ties * (ties - 1))
    }),
  )
}
