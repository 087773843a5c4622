import type { CompactGraph } from './compact.ts'
import type { NodeResult, Steps } from './results.ts'

/**
 * Harmonic closeness, 0–1: the mean of 1/distance to every other node, where no path counts as 0. Thirty-two nodes are
 * walked from at once, one bit each (Then and others, 2014). A step is one such batch.
 */
export function* harmonic({ ids, offsets, targets }: CompactGraph): Steps<NodeResult> {
  const count = ids.length
  const values = new Float64Array(count)
  const seen = new Int32Array(count)
  const front = new Int32Array(count)
  const next = new Int32Array(count)
  for (let first = 0; first < count; first += 32) {
    seen.fill(0)
    front.fill(0)
    for (let v = first; v < Math.min(first + 32, count); v++) {
      seen[v] = 1 << (v - first)
      front[v] = 1 << (v - first)
    }
    for (let distance = 1, moving = true; moving; distance++) {
      moving = false
      for (let v = 0; v < count; v++) {
        let reached = 0
        for (let slot = offsets[v] as number, end = offsets[v + 1] as number; slot < end; slot++) {
          reached |= front[targets[slot] as number] as number
        }
        const fresh = reached & ~(seen[v] as number)
        next[v] = fresh
        if (fresh === 0) continue
        moving = true
        values[v] = (values[v] as number) + bits(fresh) / distance
      }
      for (let v = 0; v < count; v++) seen[v] = (seen[v] as number) | (next[v] as number)
      front.set(next)
    }
    yield
  }
  return { values: values.map(sum => sum / Math.max(1, count - 1)), sample: null }
}

/** How many bits of a 32-bit number are set. */
function bits(n: number): number {
  const pairs = n - ((n >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
