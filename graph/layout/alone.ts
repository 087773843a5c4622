import { type Disc, discsOf } from './discs.ts'
import type { Ground } from './ground.ts'
import { bearingOf } from './regions.ts'
import { type Places, type Point, placesAround, type Spots } from './spots.ts'

/** Sixteen ways out, to the south first. No trigonometry: the same numbers on every machine. */
const WAYS: readonly Point[] = [
  [0, 1],
  [1, 2],
  [-1, 2],
  [1, 1],
  [-1, 1],
  [2, 1],
  [-2, 1],
  [1, 0],
  [-1, 0],
  [2, -1],
  [-2, -1],
  [1, -1],
  [-1, -1],
  [1, -2],
  [-1, -2],
  [0, -1],
].map(([x = 0, y = 0]) => ({ x: x / Math.sqrt(x * x + y * y), y: y / Math.sqrt(x * x + y * y) }))

/**
 * Those without ties gather at the rim of their region, where they are seen as such and cross no tie: on the side that is
 * farthest from every other region.
 */
export function* settleAlone(ground: Ground, spots: Spots, placed: Map<string, Point>): Generator<void> {
  const { ids, region, room, offsets } = ground
  const discs = discsOf(ground)
  const gatherings = new Map<number, Places<Point>>()
  for (let v = 0; v < ids.length; v++) {
    if ((offsets[v + 1] as number) > (offsets[v] as number)) continue
    const r = region[v] as number
    const places = gatherings.get(r) ?? placesAround(rimOf(ground, r, discs[r] as Disc))
    gatherings.set(r, places)
    placed.set(ids[v] as string, spots.settle(places, room[v] as number, r))
    yield
  }
}

/** The place at the end of a region, on the way out that comes nearest to nobody else's ground. */
function rimOf(ground: Ground, r: number, middle: Disc): Point {
  const { tied, x, y, region, regions } = ground
  if (middle.members === 0) return beyondAll({ tied, x, y }, regions[r] as string)
  let best: Point = middle
  let clearest = Number.NEGATIVE_INFINITY
  for (const way of WAYS) {
    let reach = 0
    for (const v of tied) {
      if (region[v] !== r) continue
      reach = Math.max(reach, ((x[v] as number) - middle.x) * way.x + ((y[v] as number) - middle.y) * way.y)
    }
    const rim = { x: middle.x + way.x * reach, y: middle.y + way.y * reach }
    let clear = Number.POSITIVE_INFINITY
    for (const v of tied) {
      if (region[v] === r) continue
      clear = Math.min(clear, ((x[v] as number) - rim.x) ** 2 + ((y[v] as number) - rim.y) ** 2)
    }
    if (clear <= clearest) continue
    clearest = clear
    best = rim
  }
  return best
}

/** For a region nobody in it has a tie: past all that stand, on the side where it lies. */
function beyondAll({ tied, x, y }: Pick<Ground, 'tied' | 'x' | 'y'>, name: string): Point {
  const middle = { x: 0, y: 0 }
  for (const v of tied) {
    middle.x += (x[v] as number) / tied.length
    middle.y += (y[v] as number) / tied.length
  }
  let reach = 0
  for (const v of tied)
    reach = Math.max(reach, Math.abs((x[v] as number) - middle.x), Math.abs((y[v] as number) - middle.y))
  const bearing = bearingOf(name)
  return { x: middle.x + bearing.x * (reach + 90), y: middle.y + bearing.y * (reach + 90) }
}
