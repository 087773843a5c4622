import { degrees, type Network, type NetworkNode, neighbours } from '../network.ts'
import { layOutNetwork, networkRoom } from './force.ts'
import { placeOf, regionOf } from './place.ts'
import { bearingOf } from './regions.ts'
import { type Point, placesAround, Spots } from './spots.ts'
import { placeOnTerritory, territoryScale } from './territory.ts'

/** Where a node stands in the two drawn views. */
export interface Position {
  id: string
  /** The department it was placed by; when the record moves, its position is asked for again. */
  place: string
  territory: Point
  network: Point
}

export interface Layout {
  /** How much larger than the drawing of the country its territory view is. */
  scale: number
  /** Sorted by id. */
  positions: Position[]
}

/** A layout of the whole network, from nothing. The same network gives the same bytes. Run it with `runLayout`. */
export function* layOut(network: Network): Generator<void, Layout> {
  const ties = degrees(network)
  const nodes = byTies(network.nodes, ties)
  const scale = territoryScale(nodes, ties)
  const territory = yield* placeOnTerritory(nodes, ties, scale, new Map())
  const spread = yield* layOutNetwork(sorted(network), ties)
  return { scale, positions: join(network.nodes, territory, spread) }
}

/** All of `layOut` at once. */
export function runLayout(network: Network): Layout {
  return finish(layOut(network))
}

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/**
 * Places the nodes that `layout` does not know, or knows in another department, near their own; nothing else moves.
 * Gives the new positions only.
 */
export function placeNewNodes(network: Network, layout: Layout): Position[] {
  const known = new Map(layout.positions.map(position => [position.id, position]))
  const fresh = network.nodes.filter(node => known.get(node.id)?.place !== placeOf(node))
  if (fresh.length === 0) return []
  const moving = new Set(fresh.map(node => node.id))
  const staying = layout.positions.filter(position => !moving.has(position.id))
  const ties = degrees(network)
  const nodes = byTies(fresh, ties)
  const standing = new Map(staying.map(position => [position.id, position.territory]))
  const territory = finish(placeOnTerritory(nodes, ties, layout.scale, standing))
  const spread = placeByRegion(network, nodes, ties, new Map(staying.map(p => [p.id, p.network])))
  return join(fresh, territory, spread)
}

/** Each node at the free spot nearest to those it is tied to in its region, else to the middle of its region. */
function placeByRegion(
  network: Network,
  nodes: readonly NetworkNode[],
  ties: ReadonlyMap<string, number>,
  standing: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const room = networkRoom(ties)
  const spots = new Spots()
  const regions = new Map(network.nodes.map(node => [node.id, regionOf(node)]))
  for (const [id, { x, y }] of standing) spots.take(x, y, room(id))
  const placed = new Map<string, Point>()
  for (const node of nodes) {
    const here = (id: string) => regions.get(id) === regionOf(node)
    const near = [...neighbours(network, node.id)].filter(here).flatMap(id => standing.get(id) ?? [])
    const region = [...standing].filter(([id]) => here(id)).map(([, point]) => point)
    const wanted = middle(near) ?? middle(region) ?? byBearing(regionOf(node), [...standing.values()])
    placed.set(node.id, spots.settle(placesAround(wanted), room(node.id)))
  }
  return placed
}

/** For the first node of a region: beyond the others, on the side where the region lies. */
function byBearing(region: string, standing: readonly Point[]): Point {
  const center = middle(standing) ?? { x: 0, y: 0 }
  const reach = Math.max(60, ...standing.map(p => Math.sqrt((p.x - center.x) ** 2 + (p.y - center.y) ** 2)))
  const bearing = bearingOf(region)
  return { x: center.x + bearing.x * (reach + 50), y: center.y + bearing.y * (reach + 50) }
}

function middle(points: readonly Point[]): Point | null {
  if (points.length === 0) return null
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 })
  return { x: sum.x / points.length, y: sum.y / points.length }
}

function join(nodes: readonly NetworkNode[], territory: Map<string, Point>, spread: Map<string, Point>): Position[] {
  return [...nodes].sort(byId).map(node => ({
    id: node.id,
    place: placeOf(node),
    territory: territory.get(node.id) as Point,
    network: spread.get(node.id) as Point,
  }))
}

/** The most tied first, so that they get the middle of their department; equal ones by id, whatever order they came in. */
function byTies(nodes: readonly NetworkNode[], ties: ReadonlyMap<string, number>): NetworkNode[] {
  return [...nodes].sort((a, b) => (ties.get(b.id) ?? 0) - (ties.get(a.id) ?? 0) || byId(a, b))
}

function sorted({ nodes, edges }: Network): Network {
  return { nodes: [...nodes].sort(byId), edges: [...edges].sort(byId) }
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
