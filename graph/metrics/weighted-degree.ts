import type { CompactGraph } from './compact.ts'
import { exact, type NodeResult } from './results.ts'

/** The ties of each node, every record counted, weighed by who vouches for them (`PROVENANCE_WEIGHTS`). */
export function weightedDegree({ ids, offsets, weights }: CompactGraph): NodeResult {
  const sum = (v: number) => weights.subarray(offsets[v], offsets[v + 1]).reduce((total, w) => total + w, 0)
  return exact(Float64Array.from(ids, (_, v) => sum(v)))
}
