import { type Adjacency, articulation } from '../metrics/cuts.ts'

/** So many of those that hold the largest part together are taken away to see what it depends on them. */
export const BROKERS = 3

/** The nodes of a connected part, ascending. */
type Part = Uint32Array

/**
 * How many of the nodes asked for are in the largest part, and how many of them leave it when its brokers go: each time
 * whoever cuts most nodes off from what is left of it, and of equals the first.
 *
 * @param nodes how many there are
 * @param pairs node, node, node, node …, each pair once
 */
export function dependence(nodes: number, pairs: Uint32Array, asked: Uint8Array) {
  if (pairs.length === 0) return { largest: 0, lost: 0 }
  const graph = adjacency(nodes, pairs)
  let parts = partsOf(graph)
  const whole = largestOf(parts)
  let left = whole
  const brokers: number[] = []
  while (left && brokers.length < BROKERS) {
    const inner = within(graph, left)
    const at = firstOfMost(articulation(inner).values)
    if (at === -1) break
    const taken = left
    brokers.push(taken[at] as number)
    const pieces = partsOf(inner, at).map(piece => piece.map(node => taken[node] as number))
    parts = [...parts.filter(part => part !== taken), ...pieces]
    left = largestOf(parts)
  }
  const isLeft = new Uint8Array(nodes)
  for (const node of left ?? []) isLeft[node] = 1
  let [largest, lost] = [0, 0]
  for (const node of whole ?? []) {
    if (!asked[node]) continue
    largest++
    if (!isLeft[node] && !brokers.includes(node)) lost++
  }
  return { largest, lost }
}

/** Where the highest value stands first; -1 where none is above 0. */
function firstOfMost(values: Float64Array): number {
  let at = -1
  for (let node = 0; node < values.length; node++) {
    if ((values[node] as number) > (at === -1 ? 0 : (values[at] as number))) at = node
  }
  return at
}

/** The largest part; of equals, the one with the lowest node. */
function largestOf(parts: readonly Part[]): Part | undefined {
  let largest: Part | undefined
  for (const part of parts) {
    const isBefore = !largest || (part[0] as number) < (largest[0] as number)
    if (!largest || part.length > largest.length || (part.length === largest.length && isBefore)) largest = part
  }
  return largest
}

/** Rows of neighbours. */
function adjacency(nodes: number, pairs: Uint32Array): Adjacency {
  const offsets = new Uint32Array(nodes + 1)
  for (let i = 0; i < pairs.length; i++) {
    const after = (pairs[i] as number) + 1
    offsets[after] = (offsets[after] as number) + 1
  }
  for (let v = 0; v < nodes; v++) offsets[v + 1] = (offsets[v + 1] as number) + (offsets[v] as number)
  const targets = new Uint32Array(pairs.length)
  const next = offsets.slice(0, nodes)
  for (let i = 0; i < pairs.length; i++) {
    const from = pairs[i] as number
    const slot = next[from] as number
    next[from] = slot + 1
    targets[slot] = pairs[i ^ 1] as number
  }
  return { offsets, targets }
}

/** A part alone, its nodes numbered anew in their order; ties out of it are left out. */
function within({ offsets, targets }: Adjacency, part: Part): Adjacency {
  const numberOf = new Int32Array(offsets.length - 1).fill(-1)
  for (let at = 0; at < part.length; at++) numberOf[part[at] as number] = at
  const own = new Uint32Array(part.length + 1)
  const found = new Uint32Array(targets.length)
  let filled = 0
  for (let at = 0; at < part.length; at++) {
    const node = part[at] as number
    for (let slot = offsets[node] as number; slot < (offsets[node + 1] as number); slot++) {
      const number = numberOf[targets[slot] as number] as number
      if (number !== -1) found[filled++] = number
    }
    own[at + 1] = filled
  }
  return { offsets: own, targets: found.subarray(0, filled) }
}

/** The connected parts, the one with the lowest node first, without one node. */
function partsOf({ offsets, targets }: Adjacency, without = -1): Part[] {
  const count = offsets.length - 1
  const isFound = new Uint8Array(count)
  const queue = new Uint32Array(count)
  if (without !== -1) isFound[without] = 1
  const parts: Part[] = []
  let begun = 0
  for (let start = 0; start < count; start++) {
    if (isFound[start]) continue
    isFound[start] = 1
    queue[begun] = start
    let reached = begun + 1
    for (let head = begun; head < reached; head++) {
      const v = queue[head] as number
      for (let slot = offsets[v] as number; slot < (offsets[v + 1] as number); slot++) {
        const w = targets[slot] as number
        if (isFound[w]) continue
        isFound[w] = 1
        queue[reached++] = w
      }
    }
    parts.push(queue.subarray(begun, reached).sort())
    begun = reached
  }
  return parts
}
