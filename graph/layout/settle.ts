import type { Ground } from './ground.ts'
import { type Point, Spots } from './spots.ts'

/** Gives every tied node the free spot nearest to where it stands: the largest first, equal ones by id. */
export function* settle(ground: Ground, gap: number): Generator<void, { spots: Spots; placed: Map<string, Point> }> {
  const { x, y, room, region, ids, tied } = ground
  const spots = new Spots(gap)
  const placed = new Map<string, Point>()
  for (const v of [...tied].sort((a, b) => (room[b] as number) - (room[a] as number) || a - b)) {
    const here = { x: x[v] as number, y: y[v] as number }
    const spot = spots.settleNear(here, room[v] as number, region[v] as number)
    x[v] = spot.x
    y[v] = spot.y
    placed.set(ids[v] as string, spot)
    yield
  }
  return { spots, placed }
}
