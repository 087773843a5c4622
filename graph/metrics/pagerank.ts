import { type CompactGraph, degreeOf } from './compact.ts'
import type { NodeResult, Steps } from './results.ts'

/** How often the walker follows a tie rather than start anew anywhere (Brin and Page 1998). */
const FOLLOWS = 0.85
const TOLERANCE = 1e-12

/** Share of its time a walker who follows ties at random spends at each node; all add up to 1. A step is one round. */
export function* pageRank(graph: CompactGraph): Steps<NodeResult> {
  const { ids, offsets, targets } = graph
  const count = ids.length
  const degrees = Float64Array.from(ids, (_, v) => degreeOf(graph, v))
  let values = new Float64Array(count).fill(1 / Math.max(1, count))
  let next = new Float64Array(count)
  const given = new Float64Array(count)
  for (let change = 1; change > TOLERANCE && count > 0; ) {
    let stuck = 0
    for (let v = 0; v < count; v++) {
      const ways = degrees[v] as number
      if (ways === 0) stuck += values[v] as number
      else given[v] = (values[v] as number) / ways
    }
    // Who has nowhere to go starts anew as well.
    const anew = (1 - FOLLOWS + FOLLOWS * stuck) / count
    change = 0
    for (let v = 0; v < count; v++) {
      let sum = 0
      for (let slot = offsets[v] as number, end = offsets[v + 1] as number; slot < end; slot++) {
        sum += given[targets[slot] as number] as number
      }
      const value = anew + FOLLOWS * sum
      change += Math.abs(value - (values[v] as number))
      next[v] = value
    }
    ;[values, next] = [next, values]
    yield
  }
  return { values, sample: null }
}
