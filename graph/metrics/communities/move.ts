import type { Level } from './level.ts'

/**
 * Moves single nodes to the neighbouring set where they add most to modularity, as long as one gains by it; whoever has
 * moved sends its neighbours to the end of the queue (Traag, Waltman and van Eck 2019, "fast local move").
 *
 * @param setOf which set each node is in, numbered below `level.count`; changed in place
 * @param order the nodes, in the order they are asked first
 */
export function moveNodes(level: Level, setOf: Uint32Array, order: Uint32Array): void {
  const { count, offsets, targets, weights, strengths, total } = level
  const strengthOf = new Float64Array(count)
  const sizeOf = new Uint32Array(count)
  setOf.forEach((set, v) => {
    strengthOf[set] = (strengthOf[set] as number) + (strengths[v] as number)
    sizeOf[set] = (sizeOf[set] as number) + 1
  })
  const empty: number[] = []
  for (let set = count - 1; set >= 0; set--) if (sizeOf[set] === 0) empty.push(set)
  const queue = order.slice()
  const queued = new Uint8Array(count).fill(1)
  const towards = new Float64Array(count)
  const near: number[] = []
  let waiting = count
  for (let head = 0; waiting > 0; head = head + 1 === count ? 0 : head + 1) {
    const v = queue[head] as number
    waiting--
    queued[v] = 0
    const own = setOf[v] as number
    const strength = strengths[v] as number
    near.length = 0
    for (let slot = offsets[v] as number, end = offsets[v + 1] as number; slot < end; slot++) {
      const set = setOf[targets[slot] as number] as number
      if (towards[set] === 0) near.push(set)
      towards[set] = (towards[set] as number) + (weights[slot] as number)
    }
    strengthOf[own] = (strengthOf[own] as number) - strength
    sizeOf[own] = (sizeOf[own] as number) - 1
    let best = own
    let most = (towards[own] as number) - (strength * (strengthOf[own] as number)) / total
    for (const set of near) {
      const gain = (towards[set] as number) - (strength * (strengthOf[set] as number)) / total
      if (gain > most + SLACK) {
        most = gain
        best = set
      }
    }
    if (most < -SLACK && (sizeOf[own] as number) > 0) best = empty.pop() ?? own
    for (const set of near) towards[set] = 0
    strengthOf[best] = (strengthOf[best] as number) + strength
    sizeOf[best] = (sizeOf[best] as number) + 1
    if (best === own) continue
    if (sizeOf[own] === 0) empty.push(own)
    setOf[v] = best
    for (let slot = offsets[v] as number, end = offsets[v + 1] as number; slot < end; slot++) {
      const w = targets[slot] as number
      if (queued[w] === 1 || setOf[w] === best) continue
      queued[w] = 1
      queue[(head + 1 + waiting) % count] = w
      waiting++
    }
  }
}

/** What is less than this is rounding, and moving for it would never end. */
const SLACK = 1e-10
