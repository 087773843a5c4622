import type { CompactGraph } from './compact.ts'
import type { NetworkResult } from './results.ts'

/** Which share (0–1) of all pairs that could be tied are tied; null with fewer than two nodes. */
export function density({ ids, pairs }: CompactGraph): NetworkResult {
  const possible = (ids.length * (ids.length - 1)) / 2
  return { value: possible > 0 ? pairs / possible : null }
}
