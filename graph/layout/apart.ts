import { forceCollide, type SimulationNodeDatum } from 'd3-force'
import type { Cells } from './cells.ts'
import type { Ground } from './ground.ts'
import { type Places, type Point, placesAround, Spots } from './spots.ts'

interface Body extends SimulationNodeDatum {
  v: number
  x: number
  y: number
}

/** Rounds in which nodes that overlap push each other: what little is left then finds the nearest free spot. */
const PUSHES = 60
/** How many places around its own a node tries on its region's ground, before it takes one wherever there is. */
const NEAR = 12_000
/** How far it may stand over the line for want of room: less than half the clear space between regions. */
const LEEWAY = 12

/** Pushes overlapping nodes off each other, each on its own region's side, its room `margin` from the line. */
export function* pushApart(ground: Ground, cells: Cells | null, margin: number): Generator<void> {
  const { x, y, room, tied } = ground
  const bodies = Array.from(tied, (v): Body => ({ v, x: x[v] as number, y: y[v] as number }))
  for (const [index, body] of bodies.entries()) Object.assign(body, { index, vx: 0, vy: 0 })
  const collide = forceCollide<Body>(body => room[body.v] as number)
  collide.initialize?.(bodies, lots())
  for (let push = 0; push < PUSHES; push++) {
    collide(1)
    let moved = 0
    for (const body of bodies) {
      moved = Math.max(moved, Math.abs(body.vx as number), Math.abs(body.vy as number))
      x[body.v] = body.x + (body.vx as number)
      y[body.v] = body.y + (body.vy as number)
      cells?.keep(body.v, 1, (room[body.v] as number) + margin)
      body.x = x[body.v] as number
      body.y = y[body.v] as number
      body.vx = 0
      body.vy = 0
    }
    yield
    if (moved < 0.05) break
  }
}

/** Gives every tied node the free spot nearest to where it stands: the largest first, equal ones by id. */
export function* settle(
  ground: Ground,
  cells: Cells | null,
  margin: number,
): Generator<void, { spots: Spots; placed: Map<string, Point> }> {
  const { x, y, room, region, ids, tied } = ground
  const spots = new Spots()
  const placed = new Map<string, Point>()
  for (const v of [...tied].sort((a, b) => (room[b] as number) - (room[a] as number) || a - b)) {
    const r = room[v] as number
    const here = placesAround({ x: x[v] as number, y: y[v] as number })
    const isOwn = (place: Point) => !cells || cells.holds(region[v] as number, place.x, place.y, r + margin - LEEWAY)
    const spot = nearestOwn(spots, here, r, isOwn) ?? spots.settle(here, r)
    x[v] = spot.x
    y[v] = spot.y
    placed.set(ids[v] as string, spot)
    yield
  }
  return { spots, placed }
}

function nearestOwn(spots: Spots, places: Places<Point>, r: number, isOwn: (place: Point) => boolean): Point | null {
  for (let i = 0; i < NEAR; i++) {
    const place = places.at(i)
    if (!spots.isFree(place.x, place.y, r) || !isOwn(place)) continue
    spots.take(place.x, place.y, r)
    return place
  }
  return null
}

/** Numbers in [0, 1), always the same: two nodes on one spot have to go somewhere. */
function lots(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
