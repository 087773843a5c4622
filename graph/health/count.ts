import { dependence } from './dependence.ts'
import type { HealthNodes } from './ties.ts'

export { BROKERS } from './dependence.ts'

/** What is counted of the network on one day, among the clusters asked for. */
export interface HealthCount {
  clusters: number
  /** Of them, tied to another cluster, whoever it is. */
  tied: number
  /** Of them, without a tie to anybody. */
  isolated: number
  /** Pairs of tied clusters with at least one of them. */
  pairs: number
  /** Of the pairs where both say where they are, those of different regions. */
  placed: number
  acrossRegions: number
  acrossSectors: number
  /** Of the clusters, those in the largest part of the whole network; 0 where there are no ties. */
  largest: number
  /** Of those, how many would be outside of what is left of it without its brokers, who are not counted. */
  lost: number
}

/**
 * Counts one day. The largest part is that of the whole network, through clusters and organisations alike.
 *
 * @param held 1 at the number of each pair that is tied on that day
 * @param asked 1 for the clusters that are asked for on that day
 */
export function countHealth(nodes: HealthNodes, held: Uint8Array, asked: Uint8Array): HealthCount {
  const { count: all, isCluster, region, macroSector } = nodes
  const count = { clusters: 0, tied: 0, isolated: 0, pairs: 0, placed: 0, acrossRegions: 0, acrossSectors: 0 }
  const touched = new Uint8Array(all)
  const pairs = pairsOf(nodes, held)
  for (let i = 0; i < pairs.length; i += 2) {
    const a = pairs[i] as number
    const b = pairs[i + 1] as number
    const between = isCluster[a] && isCluster[b] ? 2 : 1
    if ((touched[a] as number) < between) touched[a] = between
    if ((touched[b] as number) < between) touched[b] = between
    if (between === 1 || !(asked[a] || asked[b])) continue
    count.pairs++
    if (macroSector[a] !== macroSector[b]) count.acrossSectors++
    if (region[a] === -1 || region[b] === -1) continue
    count.placed++
    if (region[a] !== region[b]) count.acrossRegions++
  }
  for (let node = 0; node < asked.length; node++) {
    if (!asked[node]) continue
    count.clusters++
    if (touched[node] === 2) count.tied++
    if (touched[node] === 0) count.isolated++
  }
  return { ...count, ...dependence(all, pairs, asked) }
}

/** The tied pairs, each once: node, node, node, node … */
function pairsOf({ a, b }: HealthNodes, held: Uint8Array): Uint32Array {
  const pairs = new Uint32Array(2 * held.length)
  let filled = 0
  for (let pair = 0; pair < held.length; pair++) {
    if (!held[pair]) continue
    pairs[filled++] = a[pair] as number
    pairs[filled++] = b[pair] as number
  }
  return pairs.subarray(0, filled)
}
