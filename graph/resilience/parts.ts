import { type CompactGraph, neighboursOf } from '../metrics/compact.ts'

/** Nodes that would lose their way to the largest part that is left if one node went. */
export interface HangingPart {
  /** The one node they hang from. */
  from: number
  /** In rising order. */
  nodes: readonly number[]
}

/** The parts of the network without some nodes, the largest first; of equals the one with the lowest node. */
export function partsWithout(graph: CompactGraph, gone: (node: number) => boolean): number[][] {
  const seen = new Uint8Array(graph.ids.length)
  const parts: number[][] = []
  for (const start of graph.ids.keys()) {
    if (seen[start] || gone(start)) continue
    seen[start] = 1
    const part = [start]
    for (const v of part) {
      for (const w of neighboursOf(graph, v)) {
        if (seen[w] || gone(w)) continue
        seen[w] = 1
        part.push(w)
      }
    }
    parts.push(part.sort((a, b) => a - b))
  }
  return parts.sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number))
}

/**
 * Every part that hangs from a single node, for each of `cutters` (the articulation points). Yields after each: whoever
 * runs it may let others in. Ties between the parts of one node decide what is the rest: the largest, or the first of
 * equals.
 */
export function* hangingParts(graph: CompactGraph, cutters: readonly number[]): Generator<void, HangingPart[]> {
  const found: HangingPart[] = []
  const mark = new Int32Array(graph.ids.length).fill(-1)
  let round = 0
  for (const from of cutters) {
    round++
    const around: number[][] = []
    mark[from] = round
    for (const start of neighboursOf(graph, from)) {
      if (mark[start] === round) continue
      mark[start] = round
      const part = [start]
      for (const v of part) {
        for (const w of neighboursOf(graph, v)) {
          if (mark[w] === round) continue
          mark[w] = round
          part.push(w)
        }
      }
      around.push(part)
    }
    const [rest, ...others] = around.sort((a, b) => b.length - a.length || least(a) - least(b))
    if (rest) for (const part of others) found.push({ from, nodes: part.sort((a, b) => a - b) })
    yield
  }
  return found
}

const least = (part: readonly number[]) => part.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)

/** How many nodes hang from one other: the measure of how fragile a network is. */
export function countDependent(parts: readonly HangingPart[]): number {
  return new Set(parts.flatMap(part => part.nodes)).size
}

/** The same nodes with one tie more. */
export function withTie(graph: CompactGraph, a: number, b: number): CompactGraph {
  const near = [...neighboursOf(graph, a)]
  if (a === b || near.includes(b)) return graph
  const count = graph.ids.length
  const offsets = new Uint32Array(count + 1)
  const targets = new Uint32Array(graph.targets.length + 2)
  const weights = new Float64Array(graph.weights.length + 2)
  let at = 0
  for (let v = 0; v < count; v++) {
    offsets[v] = at
    const extra = v === a ? b : v === b ? a : -1
    const row = [...neighboursOf(graph, v)].map((w, i) => [
      w,
      graph.weights[(graph.offsets[v] as number) + i] as number,
    ])
    if (extra >= 0) row.push([extra, 1])
    row.sort(([p], [q]) => (p as number) - (q as number))
    for (const [w, weight] of row) {
      targets[at] = w as number
      weights[at] = weight as number
      at++
    }
  }
  offsets[count] = at
  return { ...graph, pairs: graph.pairs + 1, offsets, targets, weights }
}
