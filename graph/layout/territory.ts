import type { NetworkNode } from '../network.ts'
import { findOutline, isInside } from './outlines.ts'
import { placeOf } from './place.ts'
import { nodeRoom } from './size.ts'
import { type Point, placesAround, placesWithin, Spots } from './spots.ts'

/** Where national and foreign bodies stand: off the coast of the drawing, beyond the eastern border. */
export const ABROAD: Point = { x: 528, y: 118 }

/** Air around a node, so that a few more ties do not make it touch its neighbour. */
const AIR = 1.6

/** How far from its centre a department's own ground is used. */
const REACH = 90

/** The drawing holds nodes of this much room in all (the sum of their radii squared) without crowding. */
const COMFORTABLE = 9000

/** How much larger than `WORLD` the drawing has to be for these nodes: they keep their size, the country grows. */
export function territoryScale(nodes: readonly NetworkNode[], ties: ReadonlyMap<string, number>): number {
  const room = nodes.reduce((sum, { id }) => sum + roomOf(ties, id) ** 2, 0)
  return Math.max(1, Math.round(Math.sqrt(room / COMFORTABLE) * 100) / 100)
}

/** The room of each node in the territory view. */
export const territoryRoom = (ties: ReadonlyMap<string, number>) => (id: string) => roomOf(ties, id)

function roomOf(ties: ReadonlyMap<string, number>, id: string): number {
  return nodeRoom(ties.get(id) ?? 0, AIR)
}

/**
 * Places `nodes` one after the other, each at the free spot nearest to the centre of its department and inside it while
 * there is room. `taken` are the ones that stand already; none of them moves.
 */
export function* placeOnTerritory(
  nodes: readonly NetworkNode[],
  ties: ReadonlyMap<string, number>,
  scale: number,
  taken: ReadonlyMap<string, Point>,
): Generator<void, Map<string, Point>> {
  const room = (id: string) => roomOf(ties, id)
  const spots = new Spots()
  for (const [id, { x, y }] of taken) spots.take(x, y, room(id))
  const places = new Map<string, ReturnType<typeof placesOf>>()
  const placed = new Map<string, Point>()
  for (const node of nodes) {
    const place = placeOf(node)
    const known = places.get(place) ?? placesOf(place, scale)
    places.set(place, known)
    const r = room(node.id)
    yield
    placed.set(node.id, (known.inside && spots.settle(known.inside, r)) ?? spots.settle(known.around, r))
  }
  return placed
}

/** The places inside a department, and all others by their distance from its centre. */
function placesOf(place: string, scale: number) {
  const outline = findOutline(place)
  const center = outline?.center ?? ABROAD
  const scaled = { x: center.x * scale, y: center.y * scale }
  const around = placesAround(scaled)
  if (!outline) return { inside: null, around }
  const inside = placesWithin(scaled, REACH * scale, ({ x, y }) => isInside(outline, x / scale, y / scale))
  return { inside, around }
}
