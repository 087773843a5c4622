import { type CompactGraph, degreeOf } from './compact.ts'
import { exact, type NodeResult } from './results.ts'

/** With how many others each node is tied. */
export function degree(graph: CompactGraph): NodeResult {
  return exact(Float64Array.from(graph.ids, (_, v) => degreeOf(graph, v)))
}
