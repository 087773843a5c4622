import type { CompactGraph } from '../compact.ts'

/** A network at one level of the search: nodes stand for sets of nodes of the level below. */
export interface Level {
  count: number
  offsets: Uint32Array
  targets: Uint32Array
  /** Beside `targets`: how many ties of the network this one stands for. */
  weights: Float64Array
  /** Per node, ends of ties: those to others, and twice those inside what it stands for. */
  strengths: Float64Array
  /** All ends of ties: twice the number of ties. */
  total: number
}

/** The network itself, where each tied pair counts once. */
export function groundLevel({ ids, offsets, targets, pairs }: CompactGraph): Level {
  const strengths = Float64Array.from(ids, (_, v) => (offsets[v + 1] as number) - (offsets[v] as number))
  const weights = new Float64Array(targets.length).fill(1)
  return { count: ids.length, offsets, targets, weights, strengths, total: 2 * pairs }
}

/** One node for each of the `count` sets that `setOf` divides a level into; ties inside a set are in its strength. */
export function aggregate(level: Level, setOf: Uint32Array, count: number): Level {
  const members = rowsOf(setOf, count)
  const strengths = new Float64Array(count)
  const offsets = new Uint32Array(count + 1)
  const targets: number[] = []
  const weights: number[] = []
  const sum = new Float64Array(count)
  for (let set = 0; set < count; set++) {
    const touched: number[] = []
    for (const v of members.items.subarray(members.offsets[set], members.offsets[set + 1])) {
      strengths[set] = (strengths[set] as number) + (level.strengths[v] as number)
      for (let slot = level.offsets[v] as number, end = level.offsets[v + 1] as number; slot < end; slot++) {
        const other = setOf[level.targets[slot] as number] as number
        if (other === set) continue
        if (sum[other] === 0) touched.push(other)
        sum[other] = (sum[other] as number) + (level.weights[slot] as number)
      }
    }
    for (const other of touched) {
      targets.push(other)
      weights.push(sum[other] as number)
      sum[other] = 0
    }
    offsets[set + 1] = targets.length
  }
  const { total } = level
  return { count, offsets, targets: Uint32Array.from(targets), weights: Float64Array.from(weights), strengths, total }
}

/** The members of each set, one set after the other. */
export function rowsOf(setOf: Uint32Array, count: number) {
  const offsets = new Uint32Array(count + 1)
  for (const set of setOf) offsets[set + 1] = (offsets[set + 1] as number) + 1
  for (let set = 0; set < count; set++) offsets[set + 1] = (offsets[set + 1] as number) + (offsets[set] as number)
  const items = new Uint32Array(setOf.length)
  const next = offsets.slice(0, count)
  setOf.forEach((set, v) => {
    const place = next[set] as number
    next[set] = place + 1
    items[place] = v
  })
  return { offsets, items }
}

/** Numbers the sets that are in use from 0, in the order of their first member; gives how many there are. */
export function renumber(setOf: Uint32Array): number {
  const numbers = new Map<number, number>()
  setOf.forEach((set, v) => {
    const number = numbers.get(set) ?? numbers.size
    numbers.set(set, number)
    setOf[v] = number
  })
  return numbers.size
}
