import type { Cells } from './cells.ts'
import { APART, type Distances } from './distances.ts'
import type { Ground } from './ground.ts'

/** Terms between two moments at which others may run. */
const TURN = 60_000
/** From this share of the rounds on, nobody is let across a line between regions. */
const FIRM = 0.6

/** A picture of thousands takes longer for each round, and needs fewer. */
const roundsFor = (tied: number) => (tied <= 600 ? 240 : tied <= 4_000 ? 80 : 50)

/**
 * Moves the nodes to where their distances on the plane are as near as can be to those over ties, `unit` for each tie:
 * stress majorisation (Gansner, Koren and North, "Graph drawing by stress majorization"), node by node. Near ones count
 * more, by the square of their distance. Each stays on its region's side of the `cells`, when there are any, its room
 * `margin` from the line.
 */
export function* reduceStress(
  ground: Ground,
  distances: Distances,
  unit: number,
  cells: Cells | null,
  margin: number,
): Generator<void> {
  const rounds = roundsFor(ground.tied.length)
  let terms = 0
  for (let round = 0; round < rounds; round++) {
    cells?.follow()
    const share = Math.min(1, (round + 1) / (rounds * FIRM))
    for (const v of ground.tied) {
      terms += moveToMean(ground, distances, unit, v)
      cells?.keep(v, share, (ground.room[v] as number) + margin)
      if (terms < TURN) continue
      terms = 0
      yield
    }
  }
}

const UNJOINED = APART

/** Moves one node to the mean of where each other would have it. Gives how many it asked. */
export function moveToMean(ground: Ground, { pivots, rows, mean }: Distances, unit: number, v: number): number {
  const { x, y, offsets, targets, tied } = ground
  const isSample = pivots.length < tied.length
  const each = tied.length / pivots.length
  const [atX, atY] = [x[v] as number, y[v] as number]
  let sumX = 0
  let sumY = 0
  let sum = 0
  for (let p = 0; p < pivots.length; p++) {
    const counted = (rows[p] as Uint8Array)[v] as number
    const hops = counted === UNJOINED ? mean : counted
    if (hops === 0 || (isSample && hops === 1)) continue
    const w = pivots[p] as number
    const weight = (counted === UNJOINED ? LOOSELY * each : each) / (hops * hops)
    const dx = atX - (x[w] as number)
    const dy = atY - (y[w] as number)
    const stretch = (hops * unit) / (Math.sqrt(dx * dx + dy * dy) || 1e-9)
    sumX += weight * ((x[w] as number) + dx * stretch)
    sumY += weight * ((y[w] as number) + dy * stretch)
    sum += weight
  }
  const [from, to] = isSample ? [offsets[v] as number, offsets[v + 1] as number] : [0, 0]
  for (let e = from; e < to; e++) {
    const w = targets[e] as number
    const dx = atX - (x[w] as number)
    const dy = atY - (y[w] as number)
    const stretch = unit / (Math.sqrt(dx * dx + dy * dy) || 1e-9)
    sumX += (x[w] as number) + dx * stretch
    sumY += (y[w] as number) + dy * stretch
    sum += 1
  }
  if (sum > 0) {
    x[v] = sumX / sum
    y[v] = sumY / sum
  }
  return pivots.length + to - from
}
/** What no ties join has no distance: it is kept in the picture, and a little out of each other's way. */
const LOOSELY = 0.25
