import { hashUnit } from '../layout/hash.ts'
import type { CompactGraph } from './compact.ts'
import type { NodeResult, Steps } from './results.ts'

/**
 * Share (0–1) of the shortest paths between all other pairs that go through each node (Brandes 2001, by levels: what the
 * nodes of one level give to the next is added to every neighbour and only read where it belongs, which no processor has
 * to guess at).
 *
 * With `sources` below the number of nodes, only that many are asked, always the same ones: an estimate, with its standard
 * error; of values near 0, to which few nodes contribute, it says little. A step is one source.
 */
export function* betweenness(graph: CompactGraph, sources = Number.POSITIVE_INFINITY): Steps<NodeResult> {
  const count = graph.ids.length
  const asked = sources < count ? sample(graph.ids, sources) : graph.ids.keys()
  const total = new Float64Array(count)
  const squares = new Float64Array(count)
  const walk = new Walk(graph)
  let done = 0
  for (const source of asked) {
    walk.from(source, total, sources < count ? squares : null)
    done++
    yield
  }
  const pairs = Math.max(1, (count - 1) * (count - 2))
  const values = total.map(sum => (sum * count) / (Math.max(1, done) * pairs))
  if (done === count) return { values, sample: null }
  const errors = values.map((_, v) => {
    const mean = (total[v] as number) / done
    const variance = Math.max(0, ((squares[v] as number) - done * mean * mean) / (done - 1))
    // Drawn without putting back: the more of all nodes are asked, the less is left to err about.
    return (count * Math.sqrt((variance / done) * (1 - done / count))) / pairs
  })
  return { values, sample: { sources: done, errors } }
}

/** By a hash of the id: the same nodes are asked on every date and under every filter, so that an estimate does not jump. */
function sample(ids: readonly string[], size: number): number[] {
  const drawn = ids.map((id, v) => ({ v, draw: hashUnit(id, SALT) }))
  return drawn
    .sort((a, b) => a.draw - b.draw || a.v - b.v)
    .slice(0, Math.max(2, size))
    .map(({ v }) => v)
}
const SALT = 7

/** Shortest paths from one node to all others, and what they owe to those between; its arrays are used again. */
class Walk {
  readonly #graph: CompactGraph
  /** Nodes in the order they are reached. */
  readonly #order: Uint32Array
  readonly #unseen: Uint8Array
  /** Shortest paths that reach a node; right once its level begins. */
  readonly #arriving: Float64Array
  readonly #paths: Float64Array
  /** What each node of the level below gives per path; 0 everywhere else. */
  readonly #share: Float64Array
  /** Where each level begins in `order`. */
  readonly #levels: number[] = []

  constructor(graph: CompactGraph) {
    const count = graph.ids.length
    this.#graph = graph
    this.#order = new Uint32Array(count + 1)
    this.#unseen = new Uint8Array(count)
    this.#arriving = new Float64Array(count)
    this.#paths = new Float64Array(count)
    this.#share = new Float64Array(count)
  }

  /** Adds to `total` how much of the paths from `source` each node carries, and its square to `squares`. */
  from(source: number, total: Float64Array, squares: Float64Array | null): void {
    this.#reach(source)
    this.#payBack(total, squares)
  }

  #reach(source: number): void {
    const { offsets, targets } = this.#graph
    const order = this.#order
    const unseen = this.#unseen.fill(1)
    const arriving = this.#arriving.fill(0)
    const paths = this.#paths
    const levels = this.#levels
    levels.length = 0
    order[0] = source
    unseen[source] = 0
    arriving[source] = 1
    let start = 0
    let end = 1
    while (start < end) {
      levels.push(start)
      let tail = end
      for (let i = start; i < end; i++) {
        const v = order[i] as number
        paths[v] = arriving[v] as number
      }
      for (let i = start; i < end; i++) {
        const v = order[i] as number
        const carried = paths[v] as number
        for (let slot = offsets[v] as number, last = offsets[v + 1] as number; slot < last; slot++) {
          const w = targets[slot] as number
          arriving[w] = (arriving[w] as number) + carried
          // Written whether new or not, and kept only if new: no branch to mispredict.
          order[tail] = w
          tail += unseen[w] as number
          unseen[w] = 0
        }
      }
      start = end
      end = tail
    }
    levels.push(end)
  }

  #payBack(total: Float64Array, squares: Float64Array | null): void {
    const { offsets, targets } = this.#graph
    const order = this.#order
    const paths = this.#paths
    const levels = this.#levels
    const share = this.#share.fill(0)
    // The source itself, level 0, carries none of its own paths.
    for (let level = levels.length - 2; level > 0; level--) {
      const first = levels[level] as number
      const last = levels[level + 1] as number
      for (let i = first; i < last; i++) {
        const v = order[i] as number
        let sum = 0
        for (let slot = offsets[v] as number, end = offsets[v + 1] as number; slot < end; slot++) {
          sum += share[targets[slot] as number] as number
        }
        const carried = sum * (paths[v] as number)
        total[v] = (total[v] as number) + carried
        if (squares) squares[v] = (squares[v] as number) + carried * carried
        // Not into `share` yet: others of this level may be its neighbours.
        this.#arriving[v] = (1 + carried) / (paths[v] as number)
      }
      for (let i = last, end = levels[level + 2] ?? last; i < end; i++) share[order[i] as number] = 0
      for (let i = first; i < last; i++) {
        const v = order[i] as number
        share[v] = this.#arriving[v] as number
      }
    }
  }
}
