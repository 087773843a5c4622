import { type CompactGraph, degreeOf, neighboursOf } from './compact.ts'
import { exact, type NodeResult } from './results.ts'

/**
 * The core each node belongs to: the largest k such that it is tied to k others that are each tied to k others in the
 * same set (Batagelj and Zaveršnik 2003: take away whoever has fewest, again and again).
 */
export function kCore(graph: CompactGraph): NodeResult {
  const count = graph.ids.length
  const left = Uint32Array.from(graph.ids, (_, v) => degreeOf(graph, v))
  const most = left.reduce((a, b) => Math.max(a, b), 0)
  // Nodes sorted by what is left to them; begin[d] is where those with d ties begin.
  const begin = new Uint32Array(most + 2)
  for (const ties of left) begin[ties + 1] = (begin[ties + 1] as number) + 1
  for (let d = 0; d <= most; d++) begin[d + 1] = (begin[d + 1] as number) + (begin[d] as number)
  const sorted = new Uint32Array(count)
  const placeOf = new Uint32Array(count)
  const next = begin.slice()
  for (let v = 0; v < count; v++) {
    const place = next[left[v] as number] as number
    next[left[v] as number] = place + 1
    sorted[place] = v
    placeOf[v] = place
  }
  for (let i = 0; i < count; i++) {
    const v = sorted[i] as number
    for (const w of neighboursOf(graph, v)) {
      const ties = left[w] as number
      if (ties <= (left[v] as number)) continue
      // One tie less: w changes places with the first of its kind, and its kind begins one later.
      const place = placeOf[w] as number
      const first = Math.max(begin[ties] as number, i + 1)
      const other = sorted[first] as number
      sorted[place] = other
      placeOf[other] = place
      sorted[first] = w
      placeOf[w] = first
      begin[ties] = first + 1
      left[w] = ties - 1
    }
  }
  return exact(Float64Array.from(left))
}
