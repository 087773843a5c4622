import { type Disc, discsOf } from './discs.ts'
import type { Distances } from './distances.ts'
import type { Ground } from './ground.ts'
import { makeRoom, Near } from './near.ts'
import { READ_FROM_NEAR } from './size.ts'
import { moveToMean } from './stress.ts'

/** Terms between two moments at which others may run. */
const TURN = 60_000
/** The longest step of the first round, in units of the map: less than it takes to jump over another region. */
const LONGEST = 20
/** The same in a picture that is read from near. */
const LONGEST_NEAR = 12
/** How often nodes make room after each round, and how often at most when all rounds are done. */
const PASSES = 2
const LAST_PASSES = 200
/** What still overlaps by less is left to the search for free spots. */
const LITTLE = 0.05

/** A large picture takes longer for each round, and needs fewer. */
const roundsFor = (tied: number) => (tied <= READ_FROM_NEAR ? 200 : tied <= 4_000 ? 40 : 16)

/**
 * Lets the nodes go where their distances want them, without lines between regions: two of one region keep off each
 * other, two of different regions keep `gap` more between them. What strays is called back. So a region stays together
 * while its border bends to its ties. With null for `gap` regions mean nothing.
 */
export function* relax(ground: Ground, distances: Distances, unit: number, gap: number | null): Generator<void> {
  const near = new Near(ground)
  const rounds = roundsFor(ground.tied.length)
  const first = ground.tied.length <= READ_FROM_NEAR ? LONGEST_NEAR : LONGEST
  let terms = 0
  for (let round = 0; round < rounds; round++) {
    const longest = first * (1 - round / rounds)
    for (const v of ground.tied) {
      terms += step(ground, distances, unit, v, longest)
      if (terms < TURN) continue
      terms = 0
      yield
    }
    if (gap !== null) callBack(ground)
    for (let pass = 0; pass < PASSES; pass++) makeRoom(ground, near, gap ?? 0)
  }
  for (let pass = 0; pass < LAST_PASSES; pass++) {
    yield
    if (makeRoom(ground, near, gap ?? 0) < LITTLE) break
  }
}

/** Moves a node towards the mean of what the others want, at most by `longest`. Gives how many were asked. */
function step(ground: Ground, distances: Distances, unit: number, v: number, longest: number): number {
  const { x, y } = ground
  const [fromX, fromY] = [x[v] as number, y[v] as number]
  const asked = moveToMean(ground, distances, unit, v)
  const dx = (x[v] as number) - fromX
  const dy = (y[v] as number) - fromY
  const length = Math.sqrt(dx * dx + dy * dy)
  if (length > longest) {
    x[v] = fromX + (dx * longest) / length
    y[v] = fromY + (dy * longest) / length
  }
  return asked
}

/** How much wider than a disc of its nodes a region may be before those outside are called back. */
const WIDE = 1.2
/** The same in a picture that is read from near. */
const WIDE_NEAR = 1
/** By how much of the way outside, each round. */
const CALL = 0.5

/** Brings those that stray from their region part of the way back. */
function callBack(ground: Ground): void {
  const { tied, x, y, region } = ground
  const discs = discsOf(ground)
  const wide = tied.length <= READ_FROM_NEAR ? WIDE_NEAR : WIDE
  for (const v of tied) {
    const disc = discs[region[v] as number] as Disc
    const dx = (x[v] as number) - disc.x
    const dy = (y[v] as number) - disc.y
    const length = Math.sqrt(dx * dx + dy * dy)
    const reach = wide * disc.r
    if (length <= reach) continue
    const part = CALL * (1 - reach / length)
    x[v] = (x[v] as number) - part * dx
    y[v] = (y[v] as number) - part * dy
  }
}
