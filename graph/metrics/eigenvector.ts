import type { CompactGraph } from './compact.ts'
import type { NodeResult, Steps } from './results.ts'

const TOLERANCE = 1e-13
/** Networks whose two strongest parts are almost equally strong converge slowly. */
const MOST_ROUNDS = 20_000

/**
 * Eigenvector centrality, scaled so that the highest is 1: whoever is tied to those with high values has a high one. In a
 * network of several parts only the strongest has values above 0. A step is one round of the power method, with each node
 * counted among its own neighbours so that networks in two sides converge too.
 */
export function* eigenvector({ ids, offsets, targets, pairs }: CompactGraph): Steps<NodeResult> {
  const count = ids.length
  let values = new Float64Array(count).fill(pairs > 0 ? 1 : 0)
  let next = new Float64Array(count)
  for (let round = 0, change = 1; pairs > 0 && change > TOLERANCE && round < MOST_ROUNDS; round++) {
    let highest = 0
    for (let v = 0; v < count; v++) {
      let sum = values[v] as number
      for (let slot = offsets[v] as number, end = offsets[v + 1] as number; slot < end; slot++) {
        sum += values[targets[slot] as number] as number
      }
      next[v] = sum
      if (sum > highest) highest = sum
    }
    change = 0
    for (let v = 0; v < count; v++) {
      const value = (next[v] as number) / highest
      change = Math.max(change, Math.abs(value - (values[v] as number)))
      next[v] = value
    }
    ;[values, next] = [next, values]
    yield
  }
  return { values, sample: null }
}
