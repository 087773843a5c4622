import { type CompactGraph, degreeOf } from './compact.ts'
import { exact, type NodeResult, type TieResult } from './results.ts'

/** All that is looked at here: who is tied to whom. */
export type Adjacency = Pick<CompactGraph, 'offsets' | 'targets'>

interface Cuts {
  /** For each node, how many others would lose their way to the largest part that is left if it went. */
  cutOff: Float64Array
  /** Pairs that are the only way between two parts: child, parent, how many are on the smaller side. */
  bridges: { a: number; b: number; smaller: number }[]
}

/** How many nodes would be cut off from the largest part of what remains if this one went; 0 where none. */
export function articulation(graph: Adjacency): NodeResult {
  return exact(findCuts(graph).cutOff)
}

/**
 * The tied pairs that are the only way between two parts, and how many nodes are on the smaller side. Where two records
 * tie the same two, either may end and the pair stays: it is the relation that counts, not the record.
 */
export function bridges(graph: Adjacency): TieResult {
  const found = findCuts(graph).bridges.sort((x, y) => x.a - y.a || x.b - y.b)
  return {
    pairs: Uint32Array.from(found.flatMap(({ a, b }) => [a, b])),
    values: Float64Array.from(found, ({ smaller }) => smaller),
  }
}

/** Both in one walk (Tarjan 1972), without recursion: paths may be as long as the network. */
function findCuts(graph: Adjacency): Cuts {
  const { offsets, targets } = graph
  const count = offsets.length - 1
  const entered = new Uint32Array(count)
  const lowest = new Uint32Array(count)
  const parent = new Int32Array(count).fill(-1)
  const below = new Uint32Array(count).fill(1)
  /** Of the parts that hang from a node alone: how many nodes in all, and in the largest. */
  const hanging = new Uint32Array(count)
  const largest = new Uint32Array(count)
  const slot = offsets.slice(0, count)
  const found: Cuts = { cutOff: new Float64Array(count), bridges: [] }
  let clock = 0

  for (let root = 0; root < count; root++) {
    if (entered[root] !== 0 || degreeOf(graph, root) === 0) continue
    const walked: number[] = []
    let v = root
    entered[v] = lowest[v] = ++clock
    while (v !== -1) {
      const at = slot[v] as number
      const up = parent[v] as number
      if (at < (offsets[v + 1] as number)) {
        slot[v] = at + 1
        const w = targets[at] as number
        if (entered[w] === 0) {
          parent[w] = v
          entered[w] = lowest[w] = ++clock
          v = w
        } else if (w !== up) {
          lowest[v] = Math.min(lowest[v] as number, entered[w] as number)
        }
        continue
      }
      walked.push(v)
      if (up !== -1) leave(v, up)
      v = up
    }
    measure(root, walked)
  }
  return found

  function leave(v: number, up: number): void {
    const size = below[v] as number
    below[up] = (below[up] as number) + size
    lowest[up] = Math.min(lowest[up] as number, lowest[v] as number)
    if ((lowest[v] as number) < (entered[up] as number)) return
    hanging[up] = (hanging[up] as number) + size
    largest[up] = Math.max(largest[up] as number, size)
  }

  function measure(root: number, walked: readonly number[]): void {
    const whole = below[root] as number
    for (const v of walked) {
      const rest = whole - 1 - (hanging[v] as number)
      found.cutOff[v] = whole - 1 - Math.max(rest, largest[v] as number)
      const up = parent[v] as number
      if (up === -1 || (lowest[v] as number) <= (entered[up] as number)) continue
      const size = below[v] as number
      found.bridges.push({ a: Math.min(v, up), b: Math.max(v, up), smaller: Math.min(size, whole - size) })
    }
  }
}
