import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Network, NetworkNode } from '../network.ts'
import { hashUnit } from './hash.ts'
import { regionOf } from './place.ts'
import { type RegionDisc, regionDiscs } from './regions.ts'
import { nodeRoom } from './size.ts'
import { type Places, type Point, placesAround, Spots } from './spots.ts'

interface Body extends SimulationNodeDatum {
  id: string
  region: string
  disc: RegionDisc
  room: number
  x: number
  y: number
}

/** Air around a node in the red view, where territories want more of it. */
const AIR = 4.5
/** A picture of thousands is read from afar: fewer steps cost it little. */
const ticksFor = (count: number) => (count > 1500 ? 110 : 240)

/** Steps at the end in which nothing pulls any more: they leave few overlaps to settle. */
const PUSHES = 60

export const networkRoom = (ties: ReadonlyMap<string, number>) => (id: string) => nodeRoom(ties.get(id) ?? 0, AIR)

/**
 * Positions by forces, each node inside the disc of its region: ties pull, nodes push. Starts are a hash of the node's
 * id and nothing is random, so the same network gives the same bytes. Yields between steps: a caller that serves
 * requests lets others in.
 */
export function* layOutNetwork(
  network: Network,
  ties: ReadonlyMap<string, number>,
): Generator<void, Map<string, Point>> {
  const room = networkRoom(ties)
  const discs = regionDiscs(network.nodes, room)
  const bodies = network.nodes.map(node => startOf(node, discs.get(regionOf(node)) as RegionDisc, room(node.id)))
  const tied = bodies.filter(body => (ties.get(body.id) ?? 0) > 0)
  const regions = new Map(tied.map(body => [body.id, body.region]))
  const links = network.edges.map(({ source, target }) => ({ source, target }))
  const simulation = forceSimulation(tied)
    .stop()
    .force('push', forceManyBody<Body>().strength(-26).distanceMax(160))
    .force(
      'pull',
      forceLink<Body, { source: string | Body; target: string | Body }>(links)
        .id(body => body.id)
        .distance(34)
        .strength(({ source, target }) => pullOf(regions, ties, idOf(source), idOf(target))),
    )
    .force('x', forceX<Body>(body => body.disc.x).strength(gravity))
    .force('y', forceY<Body>(body => body.disc.y).strength(gravity))
    .force('room', forceCollide<Body>(body => body.room).iterations(2))
  for (let tick = 0; tick < ticksFor(tied.length); tick++) {
    simulation.tick()
    for (const body of tied) keepInside(body)
    yield
  }
  for (const disc of discs.values()) spreadOut(tied.filter(body => body.disc === disc))
  const apart = forceSimulation(tied)
    .stop()
    .alphaDecay(0)
    .force('room', forceCollide<Body>(body => body.room).iterations(2))
  for (let tick = 0; tick < PUSHES; tick++) {
    apart.tick()
    for (const body of tied) keepInside(body)
    yield
  }
  return yield* settleAll(bodies, ties)
}

/** Share of the ground that nodes may cover before they are moved outwards. */
const CROWDED = 0.46

/**
 * A region whose ties are long draws itself together until nothing fits: from the middle outwards, each node is moved
 * away along its ray as far as those nearer to the middle need, and no further.
 */
function spreadOut(bodies: readonly Body[]): void {
  const rays = bodies.map(body => ({ body, dx: body.x - body.disc.x, dy: body.y - body.disc.y }))
  const placed = rays.map(ray => ({ ...ray, distance: Math.sqrt(ray.dx * ray.dx + ray.dy * ray.dy) }))
  placed.sort((a, b) => a.distance - b.distance || (a.body.id < b.body.id ? -1 : 1))
  let area = 0
  for (const { body, dx, dy, distance } of placed) {
    const needed = Math.sqrt(area / CROWDED)
    area += body.room * body.room
    if (distance === 0 || needed <= distance) continue
    body.x = body.disc.x + (dx / distance) * needed
    body.y = body.disc.y + (dy / distance) * needed
  }
}

/** The simulation's end without overlaps: the most tied first, those without ties in the room that is left. */
function* settleAll(bodies: readonly Body[], ties: ReadonlyMap<string, number>): Generator<void, Map<string, Point>> {
  const count = (body: Body) => ties.get(body.id) ?? 0
  const spots = new Spots()
  const placed = new Map<string, Point>()
  const rims = new Map(bodies.map(({ region, disc }) => [region, placesAround(rim(disc))]))
  for (const body of [...bodies].sort((a, b) => count(b) - count(a) || (a.id < b.id ? -1 : 1))) {
    const wanted = count(body) > 0 ? placesAround(body) : (rims.get(body.region) as Places<Point>)
    placed.set(body.id, spots.settle(wanted, body.room))
    yield
  }
  return placed
}

/** Those without ties gather at the lower rim of their region, where they are seen as such. */
function rim({ x, y, r }: RegionDisc): Point {
  return { x, y: y + r * 0.72 }
}

function startOf(node: NetworkNode, disc: RegionDisc, room: number): Body {
  const angle = 2 * Math.PI * hashUnit(node.id, 1)
  const distance = disc.r * Math.sqrt(hashUnit(node.id, 2)) * 0.9
  return {
    id: node.id,
    region: regionOf(node),
    disc,
    room,
    x: disc.x + Math.cos(angle) * distance,
    y: disc.y + Math.sin(angle) * distance,
  }
}

function keepInside(body: Body): void {
  const dx = body.x - body.disc.x
  const dy = body.y - body.disc.y
  const distance = Math.sqrt(dx * dx + dy * dy)
  const limit = Math.max(1, body.disc.r - body.room)
  if (distance <= limit) return
  body.x = body.disc.x + (dx / distance) * limit
  body.y = body.disc.y + (dy / distance) * limit
}

/** Near ties pull more than those across regions, and the ties of whoever has many share its pull, or it would swallow them. */
function pullOf(regions: Map<string, string>, ties: ReadonlyMap<string, number>, a: string, b: string): number {
  const fewest = Math.min(ties.get(a) ?? 1, ties.get(b) ?? 1)
  return (regions.get(a) === regions.get(b) ? 0.6 : 0.04) / fewest
}

/** Towards the middle of the region, as strong at the rim of a large one as of a small one. */
function gravity({ disc }: Body): number {
  return 0.05 * Math.min(1, 110 / disc.r)
}

const idOf = (end: string | Body) => (typeof end === 'string' ? end : end.id)
