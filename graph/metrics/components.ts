import { type CompactGraph, neighboursOf } from './compact.ts'
import type { GroupResult } from './results.ts'

/**
 * The parts of the network that no tie joins, the largest first; a node without ties is a part of its own. The value of each
 * is the share of all nodes that are in it; that of the whole, how many there are.
 */
export function components(graph: CompactGraph): GroupResult {
  const found = new Int32Array(graph.ids.length).fill(-1)
  const parts: { first: number; size: number }[] = []
  for (const start of graph.ids.keys()) {
    if (found[start] !== -1) continue
    const part = parts.length
    const reached = [start]
    found[start] = part
    for (const v of reached) {
      for (const w of neighboursOf(graph, v)) {
        if (found[w] !== -1) continue
        found[w] = part
        reached.push(w)
      }
    }
    parts.push({ first: start, size: reached.length })
  }
  const order = [...parts.keys()].sort((a, b) => sizeOf(parts, b) - sizeOf(parts, a) || a - b)
  const rank = new Map(order.map((part, i) => [part, i]))
  return {
    of: found.map(part => rank.get(part) ?? -1),
    groups: order.map((part, i) => ({
      name: String(i + 1),
      size: sizeOf(parts, part),
      value: sizeOf(parts, part) / graph.ids.length,
    })),
    groupUnit: 'share',
    value: parts.length,
  }
}

const sizeOf = (parts: readonly { size: number }[], part: number) => parts[part]?.size ?? 0
