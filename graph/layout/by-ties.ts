import { settleAlone } from './alone.ts'
import { Cells } from './cells.ts'
import { radiusOf } from './discs.ts'
import { type Distances, distancesOf } from './distances.ts'
import type { LayoutNetwork } from './given.ts'
import { type Ground, groundOf } from './ground.ts'
import { bearingOf } from './regions.ts'
import { relax } from './relax.ts'
import { settle } from './settle.ts'
import { nodeRoom, READ_FROM_NEAR } from './size.ts'
import type { Point } from './spots.ts'
import { scaledStart } from './start.ts'
import { reduceStress } from './stress.ts'

/** Air around a node in the red view, where territories want more of it. */
export const NETWORK_AIR = 4.5
/** Clear space between the rooms of two regions' nodes: each territory reaches a little beyond its own. */
const GAP = 40
/** The same in a picture that is read from near. */
const GAP_NEAR = 60
/** What is given up of it where a free spot is looked for. */
const LEEWAY = 6
/** How far from the middle a region begins, as a share of the picture's radius, and how much of the free start it keeps. */
const OUT = 0.4
const KEPT = 0.3
/** The shortest a tie may be meant to be: few nodes with many steps between them would sit on each other. */
const SHORTEST = 34

export const networkRoom = (ties: ReadonlyMap<string, number>) => (id: string) =>
  nodeRoom(ties.get(id) ?? 0, NETWORK_AIR)

const gapOf = (tied: number) => (tied <= READ_FROM_NEAR ? GAP_NEAR : GAP)

/** What is kept clear between the rooms of two regions' nodes when spots are looked for, by how many nodes have ties. */
export const clearBetween = (tied: number) => gapOf(tied) - LEEWAY

export interface ByTiesOptions {
  /** Whether each region keeps to its own ground; without it the picture is of the ties alone, to measure by. */
  byRegion?: boolean
}

/**
 * Positions by ties: as near to each other as ties make them, each region on its own ground, no two overlapping, those
 * without ties at the rim. Starts are scaled from the distances and everything is + − × ÷ and square roots in a fixed
 * order, so the same network gives the same bytes on every machine. Yields between steps.
 */
export function* layOutByTies(
  network: LayoutNetwork,
  ties: ReadonlyMap<string, number>,
  { byRegion = true }: ByTiesOptions = {},
): Generator<void, Map<string, Point>> {
  const ground = groundOf(network, networkRoom(ties))
  const distances = yield* distancesOf(ground)
  const radius = radiusOf(ground)
  const unit = Math.max(SHORTEST, (MEAN_IN_DISC * radius) / distances.mean)
  const gap = gapOf(ground.tied.length)
  const cells = new Cells(ground)
  yield* begin(ground, distances, radius, byRegion)
  yield* reduceStress(ground, distances, unit, byRegion ? cells : null, gap / 2)
  cells.follow()
  if (byRegion) turn(ground, cells)
  yield* relax(ground, distances, unit, byRegion ? gap : null)
  const { spots, placed } = yield* settle(ground, byRegion ? gap - LEEWAY : 0)
  yield* settleAlone(ground, spots, placed)
  return placed
}
/** The mean distance of two points of a disc, as a share of its radius. */
const MEAN_IN_DISC = 0.905

function* begin(ground: Ground, distances: Distances, radius: number, byRegion: boolean): Generator<void> {
  const [first, second] = yield* scaledStart(ground, distances)
  if (!first || !second) return
  const kept = (byRegion ? KEPT : 1) * radius * 0.5
  const out = byRegion ? OUT * radius : 0
  for (const v of ground.tied) {
    const bearing = bearingOf(ground.regions[ground.region[v] as number] as string)
    ground.x[v] = kept * (first[v] as number) + out * bearing.x
    ground.y[v] = kept * (second[v] as number) + out * bearing.y
  }
}

/** Turns the picture until its regions lie as nearly as can be where they lie on the territory. */
function turn({ tied, x, y, regions }: Ground, cells: Cells): void {
  let [middleX, middleY] = [0, 0]
  for (const v of tied) {
    middleX += (x[v] as number) / tied.length
    middleY += (y[v] as number) / tied.length
  }
  let along = 0
  let across = 0
  for (const [r, name] of regions.entries()) {
    const bearing = bearingOf(name)
    const members = cells.members[r] as number
    const dx = (cells.middleX[r] as number) - middleX
    const dy = (cells.middleY[r] as number) - middleY
    along += members * (dx * bearing.x + dy * bearing.y)
    across += members * (dx * bearing.y - dy * bearing.x)
  }
  const length = Math.sqrt(along * along + across * across)
  const [cos, sin] = length === 0 ? [1, 0] : [along / length, across / length]
  for (const v of tied) {
    const dx = (x[v] as number) - middleX
    const dy = (y[v] as number) - middleY
    x[v] = dx * cos - dy * sin
    y[v] = dx * sin + dy * cos
  }
}
