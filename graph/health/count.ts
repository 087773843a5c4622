import { articulation } from '../metrics/cuts.ts'
import type { HealthTies } from './ties.ts'

/** So many of those that hold the largest part together are taken away to see what it depends on them. */
export const BROKERS = 3

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

export interface HealthQuestion {
  /** 20261120 */
  day: number
  /** The bits of the provenances that count. */
  provenances: number
  /** 1 for the clusters that are asked for on that day. */
  asked: Uint8Array
}

/** Counts one day. The largest part is that of the whole network, through clusters and organisations alike. */
export function countHealth(ties: HealthTies, { day, provenances, asked }: HealthQuestion): HealthCount {
  const { isCluster, region, macroSector } = ties
  const count = { clusters: 0, tied: 0, isolated: 0, pairs: 0, placed: 0, acrossRegions: 0, acrossSectors: 0 }
  const touched = new Uint8Array(ties.ids.length)
  const pairs = pairsOn(ties, day, provenances)
  for (let i = 0; i < pairs.length; i += 2) {
    const [a, b] = [pairs[i] as number, pairs[i + 1] as number]
    const between = isCluster[a] && isCluster[b] ? 2 : 1
    touched[a] = Math.max(touched[a] as number, between)
    touched[b] = Math.max(touched[b] as number, between)
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
  return { ...count, ...dependence(ties.ids, pairs, asked) }
}

/** The tied pairs of a day, each once: node, node, node, node … */
function pairsOn({ a, b, lots }: HealthTies, day: number, provenances: number): Uint32Array {
  const pairs = new Uint32Array(2 * a.length)
  const isHeld = new Uint8Array(a.length)
  let filled = 0
  for (const { pair, from, to, provenance } of lots) {
    for (let tie = 0; tie < pair.length; tie++) {
      const of = pair[tie] as number
      if (isHeld[of] || ((provenance[tie] as number) & provenances) === 0) continue
      if ((from[tie] as number) > day || (to[tie] as number) < day) continue
      isHeld[of] = 1
      pairs[filled++] = a[of] as number
      pairs[filled++] = b[of] as number
    }
  }
  return pairs.subarray(0, filled)
}

/**
 * How many of the clusters asked for are in the largest part, and how many of them leave it when its brokers go: each
 * time whoever cuts most nodes off from what is left of it, and of equals the first.
 */
function dependence(ids: readonly string[], pairs: Uint32Array, asked: Uint8Array) {
  if (pairs.length === 0) return { largest: 0, lost: 0 }
  const gone = new Uint8Array(ids.length)
  let graph = adjacency(ids, pairs, gone)
  const whole = largestPart(graph, gone)
  let part = whole
  for (let taken = 0; taken < BROKERS; taken++) {
    const { values } = articulation(graph)
    let broker = -1
    for (let node = 0; node < ids.length; node++) {
      if (part[node] && (values[node] as number) > (broker === -1 ? 0 : (values[broker] as number))) broker = node
    }
    if (broker === -1) break
    gone[broker] = 1
    graph = adjacency(ids, pairs, gone)
    part = largestPart(graph, gone)
  }
  let [largest, lost] = [0, 0]
  for (let node = 0; node < ids.length; node++) {
    if (!whole[node] || !asked[node]) continue
    largest++
    if (!part[node] && !gone[node]) lost++
  }
  return { largest, lost }
}

type Adjacency = Parameters<typeof articulation>[0]

/** Rows of neighbours of the nodes that are not gone. */
function adjacency(ids: readonly string[], pairs: Uint32Array, gone: Uint8Array): Adjacency {
  const offsets = new Uint32Array(ids.length + 1)
  const isIn = (i: number) => !gone[pairs[i] as number] && !gone[pairs[i + 1] as number]
  for (let i = 0; i < pairs.length; i += 2) {
    if (!isIn(i)) continue
    for (const node of [pairs[i] as number, pairs[i + 1] as number])
      offsets[node + 1] = (offsets[node + 1] as number) + 1
  }
  for (let v = 0; v < ids.length; v++) offsets[v + 1] = (offsets[v + 1] as number) + (offsets[v] as number)
  const targets = new Uint32Array(offsets[ids.length] as number)
  const next = offsets.slice(0, ids.length)
  const put = (from: number, to: number) => {
    const slot = next[from] as number
    next[from] = slot + 1
    targets[slot] = to
  }
  for (let i = 0; i < pairs.length; i += 2) {
    if (!isIn(i)) continue
    put(pairs[i] as number, pairs[i + 1] as number)
    put(pairs[i + 1] as number, pairs[i] as number)
  }
  return { ids, offsets, targets }
}

/** 1 for the nodes of the largest part of those that are not gone; of equals, the one with the lowest node. */
function largestPart({ ids, offsets, targets }: Adjacency, gone: Uint8Array): Uint8Array {
  const part = new Uint32Array(ids.length)
  const queue = new Uint32Array(ids.length)
  let [parts, best, size] = [0, 0, 0]
  for (let start = 0; start < ids.length; start++) {
    if (part[start] !== 0 || gone[start]) continue
    part[start] = ++parts
    queue[0] = start
    let reached = 1
    for (let head = 0; head < reached; head++) {
      const v = queue[head] as number
      for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++) {
        const w = targets[slot] as number
        if (part[w] !== 0) continue
        part[w] = parts
        queue[reached++] = w
      }
    }
    if (reached > size) [best, size] = [parts, reached]
  }
  return Uint8Array.from(part, one => (best !== 0 && one === best ? 1 : 0))
}
