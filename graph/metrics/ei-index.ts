import { type CompactGraph, neighboursOf } from './compact.ts'
import type { GroupResult } from './results.ts'

/**
 * E-I index of each region (Krackhardt and Stern 1988): ties with other regions less ties within, over both; -1 all within,
 * 1 all with others. Ties with whoever has no territory (national bodies) are neither and left out. The value of the whole
 * counts every tie once.
 */
export function eiIndex(graph: CompactGraph): GroupResult {
  const { names, of } = graph.regions
  const tallies = names.map(() => ({ size: 0, outward: 0, inward: 0 }))
  for (const v of graph.ids.keys()) {
    const own = tallies[of[v] as number]
    if (!own) continue
    own.size++
    for (const w of neighboursOf(graph, v)) {
      if (of[w] === -1) continue
      // Seen from both ends, a tie within would count twice.
      if (of[w] === of[v]) own.inward += 0.5
      else own.outward++
    }
  }
  const inward = tallies.reduce((sum, tally) => sum + tally.inward, 0)
  const outward = tallies.reduce((sum, tally) => sum + tally.outward, 0) / 2
  return {
    of: of.slice(),
    groups: names.map((name, i) => {
      const { size, ...ties } = tallies[i] ?? { size: 0, outward: 0, inward: 0 }
      return { name, size, value: index(ties) }
    }),
    groupUnit: 'score',
    value: index({ outward, inward }),
  }
}

function index({ outward, inward }: { outward: number; inward: number }): number | null {
  const all = outward + inward
  return all > 0 ? (outward - inward) / all : null
}
