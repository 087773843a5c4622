import { type CompactGraph, degreeOf, neighboursOf } from './compact.ts'
import { exact, type NodeResult } from './results.ts'

/**
 * Burt's constraint (Structural Holes, 1992): how much of what a node has goes to people who are tied to each other. Low
 * where it stands between groups that do not know each other. Each tied pair counts once; NaN for who has no ties.
 */
export function constraint(graph: CompactGraph): NodeResult {
  const count = graph.ids.length
  const near = new Int32Array(count).fill(-1)
  const through = new Float64Array(count)
  const degrees = Float64Array.from(graph.ids, (_, v) => degreeOf(graph, v))
  return exact(
    Float64Array.from(graph.ids, (_, v) => {
      const others = neighboursOf(graph, v)
      if (others.length === 0) return Number.NaN
      for (const w of others) {
        near[w] = v
        through[w] = 0
      }
      for (const u of others) {
        const passedOn = 1 / (degrees[u] as number)
        for (const w of neighboursOf(graph, u)) {
          if (near[w] === v) through[w] = (through[w] as number) + passedOn
        }
      }
      let sum = 0
      for (const w of others) {
        const invested = (1 + (through[w] as number)) / others.length
        sum += invested * invested
      }
      return sum
    }),
  )
}
