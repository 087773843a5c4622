import type { Ground } from './ground.ts'
import { hashUnit } from './hash.ts'

/** How many ties lie between some nodes, the pivots, and every other. */
export interface Distances {
  pivots: Int32Array
  /** Per pivot, the ties to each node of the ground; `APART` where no chain of ties joins them. */
  rows: readonly Uint8Array[]
  /** Of all that are joined, pivots among themselves left out. */
  mean: number
}

/** Said for the distance of two that no chain of ties joins. */
export const APART = 255

/** So many nodes are all pivots: every distance counts. */
const ALL = 1_200
/** Terms of one round of the layout, in all: beyond `ALL` nodes, as many pivots as they allow. */
const TERMS = 3_000_000
const LEAST = 200

/** Distances from pivots that the hash of their id picks, so that one node more changes few of them. */
export function* distancesOf(ground: Ground): Generator<void, Distances> {
  const pivots = pick(ground)
  const rows: Uint8Array[] = []
  const queue = new Int32Array(ground.ids.length)
  let sum = 0
  let pairs = 0
  for (const pivot of pivots) {
    const row = hopsFrom(ground, pivot, queue)
    for (const hops of row) {
      if (hops === 0 || hops === APART) continue
      sum += hops
      pairs++
    }
    rows.push(row)
    yield
  }
  return { pivots, rows, mean: pairs === 0 ? 1 : sum / pairs }
}

function pick({ ids, tied }: Ground): Int32Array {
  if (tied.length <= ALL) return tied
  const many = Math.max(LEAST, Math.floor(TERMS / tied.length))
  const ranks = new Map(Array.from(tied, v => [v, hashUnit(ids[v] as string, 7)]))
  const rank = (v: number) => ranks.get(v) as number
  const ranked = [...tied].sort((a, b) => rank(a) - rank(b) || a - b)
  return Int32Array.from(ranked.slice(0, many)).sort()
}

/** Breadth first; what lies farther than a byte can say counts as the farthest it can. */
function hopsFrom({ offsets, targets }: Ground, from: number, queue: Int32Array): Uint8Array {
  const hops = new Uint8Array(queue.length).fill(APART)
  hops[from] = 0
  queue[0] = from
  for (let head = 0, end = 1; head < end; head++) {
    const v = queue[head] as number
    const next = Math.min(APART - 1, (hops[v] as number) + 1)
    for (let e = offsets[v] as number; e < (offsets[v + 1] as number); e++) {
      const w = targets[e] as number
      if (hops[w] !== APART) continue
      hops[w] = next
      queue[end++] = w
    }
  }
  return hops
}
