import type { Random } from '../random.ts'
import { type Level, rowsOf } from './level.ts'

/** How freely a worse place is taken: a little, so that another round may find what this one missed. */
const TEMPER = 0.01

/**
 * Divides every set anew from single nodes, so that no set holds together only by its number: a node joins a part of its
 * own set to which it is tied, if both are well tied to the rest of the set (Traag, Waltman and van Eck 2019).
 *
 * @returns which part each node is in, numbered below `level.count`
 */
export function refine(level: Level, setOf: Uint32Array, random: Random): Uint32Array {
  const { count, offsets, targets, weights, strengths, total } = level
  const partOf = Uint32Array.from({ length: count }, (_, v) => v)
  const partStrength = strengths.slice()
  const partSize = new Uint32Array(count).fill(1)
  /** How many ties lead from a part to the rest of its set. */
  const outward = new Float64Array(count)
  const setStrength = new Float64Array(count)
  for (let v = 0; v < count; v++) {
    const set = setOf[v] as number
    setStrength[set] = (setStrength[set] as number) + (strengths[v] as number)
    for (let slot = offsets[v] as number, end = offsets[v + 1] as number; slot < end; slot++) {
      const w = targets[slot] as number
      if (setOf[w] === set) outward[v] = (outward[v] as number) + (weights[slot] as number)
    }
  }
  const wellTied = (part: number, set: number) => {
    const strength = partStrength[part] as number
    return (outward[part] as number) >= (strength * ((setStrength[set] as number) - strength)) / total
  }
  const towards = new Float64Array(count)
  const near: number[] = []
  const gains: number[] = []
  const { items } = rowsOf(setOf, count)
  shuffleWithin(items, setOf, random)
  for (const v of items) {
    const set = setOf[v] as number
    if (partSize[partOf[v] as number] !== 1 || !wellTied(v, set)) continue
    near.length = gains.length = 0
    for (let slot = offsets[v] as number, end = offsets[v + 1] as number; slot < end; slot++) {
      const w = targets[slot] as number
      if (setOf[w] !== set) continue
      const part = partOf[w] as number
      if (towards[part] === 0) near.push(part)
      towards[part] = (towards[part] as number) + (weights[slot] as number)
    }
    const strength = strengths[v] as number
    for (const part of near) {
      const gain = (towards[part] as number) - (strength * (partStrength[part] as number)) / total
      gains.push(wellTied(part, set) ? gain : -1)
    }
    const chosen = near[draw(gains, random)]
    if (chosen !== undefined) {
      partOf[v] = chosen
      partSize[chosen] = (partSize[chosen] as number) + 1
      partSize[v] = 0
      partStrength[chosen] = (partStrength[chosen] as number) + strength
      partStrength[v] = 0
      outward[chosen] = (outward[chosen] as number) + (outward[v] as number) - 2 * (towards[chosen] as number)
    }
    for (const part of near) towards[part] = 0
  }
  return partOf
}

/** The place of one of those that lose nothing, the better the likelier; -1 where each does. */
function draw(gains: readonly number[], random: Random): number {
  let most = 0
  for (const gain of gains) most = Math.max(most, gain)
  let left = 0
  for (const gain of gains) left += chanceOf(gain, most)
  left *= random.next()
  for (let i = 0; i < gains.length; i++) {
    const own = chanceOf(gains[i] as number, most)
    left -= own
    if (own > 0 && left <= 0) return i
  }
  return -1
}

const chanceOf = (gain: number, most: number) => (gain < 0 ? 0 : Math.exp((gain - most) / TEMPER))

/** The members of each set in a random order, the sets one after the other. */
function shuffleWithin(items: Uint32Array, setOf: Uint32Array, random: Random): void {
  for (let start = 0; start < items.length; ) {
    const set = setOf[items[start] as number]
    let end = start + 1
    while (end < items.length && setOf[items[end] as number] === set) end++
    random.shuffle(items.subarray(start, end))
    start = end
  }
}
