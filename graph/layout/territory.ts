import type { LayoutNode } from './given.ts'
import { findOutline, isInside } from './outlines.ts'
import { placeOf } from './place.ts'
import { nodeRoom } from './size.ts'
import { type Point, placesAround, placesWithin, type Spots } from './spots.ts'

/** Where national and foreign bodies stand: off the coast of the drawing, beyond the eastern border. */
export const ABROAD: Point = { x: 528, y: 118 }

/** Air around a node, so that a few more ties do not make it touch its neighbour. */
export const TERRITORY_AIR = 1.6

/** How far from its centre a department's own ground is used. */
const REACH = 90

/** The drawing holds nodes of this much room in all (the sum of their radii squared) without crowding. */
const COMFORTABLE = 9000

/** How much larger than `WORLD` the drawing has to be for these nodes: they keep their size, the country grows. */
export function territoryScale(nodes: readonly LayoutNode[], ties: ReadonlyMap<string, number>): number {
  const room = nodes.reduce((sum, { id }) => sum + roomOf(ties, id) ** 2, 0)
  return Math.max(1, Math.round(Math.sqrt(room / COMFORTABLE) * 100) / 100)
}

/** The room of each node in the territory view. */
export const territoryRoom = (ties: ReadonlyMap<string, number>) => (id: string) => roomOf(ties, id)

function roomOf(ties: ReadonlyMap<string, number>, id: string): number {
  return nodeRoom(ties.get(id) ?? 0, TERRITORY_AIR)
}

/**
 * Places `nodes` one after the other, each at the free spot nearest to the centre of its department and inside it while
 * there is room. `spots` holds the room of those that stand already; none of them moves. `spread` says how much farther
 * apart than is usual the places lie that are tried: a few that come later need not look everywhere.
 */
export function* placeOnTerritory(
  nodes: readonly LayoutNode[],
  ties: ReadonlyMap<string, number>,
  scale: number,
  spots: Spots,
  spread = 1,
): Generator<void, Map<string, Point>> {
  const grounds = new Map<string, ReturnType<typeof groundOf>>()
  const placed = new Map<string, Point>()
  for (const node of nodes) {
    const place = placeOf(node)
    const ground = grounds.get(place) ?? groundOf(place, scale, spread)
    grounds.set(place, ground)
    const r = roomOf(ties, node.id)
    yield
    const inside = ground.inside && spots.settle(ground.inside, r, 0, ground.isInside)
    placed.set(node.id, inside ?? spots.settle(ground.around, r))
  }
  return placed
}

/** The places around a department, those of them that may be inside, and which are; all by their distance from its centre. */
function groundOf(place: string, scale: number, spread: number) {
  const outline = findOutline(place)
  const center = outline?.center ?? ABROAD
  const scaled = { x: center.x * scale, y: center.y * scale }
  return {
    around: placesAround(scaled, spread),
    inside: outline ? placesWithin(scaled, REACH * scale, spread) : null,
    isInside: ({ x, y }: Point) => outline !== undefined && isInside(outline, x / scale, y / scale),
  }
}
