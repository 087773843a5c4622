import type { Ground } from '#graph/layout/ground.ts'
import type { Point } from '#graph/layout/spots.ts'

/** So many nodes, evenly taken from the sorted ids, are asked for their distances to all others. */
const SOURCES = 1_000

/**
 * How ill distances on the plane agree with those over ties: Σ (s·|p−q| − d)² / d² over joined pairs, each pair's distance
 * over ties `d`, as a share of the number of pairs. `s` is the scale that makes it least, so that no picture gains by its
 * size. 0 is perfect.
 */
export function stressOf({ ids, offsets, targets }: Ground, at: (id: string) => Point): number {
  const points = ids.map(at)
  const step = Math.max(1, Math.floor(ids.length / SOURCES))
  const hops = new Int32Array(ids.length)
  const queue = new Int32Array(ids.length)
  let lengths = 0
  let products = 0
  let pairs = 0
  for (let from = 0; from < ids.length; from += step) {
    hops.fill(-1)
    hops[from] = 0
    queue[0] = from
    for (let head = 0, end = 1; head < end; head++) {
      const v = queue[head] as number
      for (let e = offsets[v] as number; e < (offsets[v + 1] as number); e++) {
        const w = targets[e] as number
        if (hops[w] !== -1) continue
        hops[w] = (hops[v] as number) + 1
        queue[end++] = w
      }
    }
    const here = points[from] as Point
    for (let v = 0; v < ids.length; v++) {
      const d = hops[v] as number
      if (d <= 0) continue
      const there = points[v] as Point
      const share = Math.hypot(here.x - there.x, here.y - there.y) / d
      lengths += share * share
      products += share
      pairs++
    }
  }
  return 1 - (products * products) / (lengths * pairs)
}
