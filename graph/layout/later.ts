import { degrees, type Network, type NetworkNode, neighbours } from '../network.ts'
import { networkRoom } from './by-ties.ts'
import { byId, byTies, finish, type Layout, type Position } from './layout.ts'
import { placeOf, regionOf } from './place.ts'
import { bearingOf } from './regions.ts'
import { nodeRadius } from './size.ts'
import { type Point, placesAround, Spots } from './spots.ts'
import { placeOnTerritory, territoryRoom } from './territory.ts'

type View = 'territory' | 'network'

/**
 * What became of the network since `layout` was made: places the nodes it does not know, or knows in another department,
 * near their own. Of the others only those whose ties changed may move: from among those without ties to whom they are
 * tied to now, and off a neighbour that their larger circle would cover. Gives the positions that are to be kept anew.
 */
export function placeNewNodes(network: Network, layout: Layout): Position[] {
  const ties = degrees(network)
  const known = new Map(layout.positions.map(position => [position.id, position]))
  const fresh = network.nodes.filter(node => known.get(node.id)?.place !== placeOf(node))
  const freshIds = new Set(fresh.map(node => node.id))
  const touched = network.nodes.filter(node => {
    const before = known.get(node.id)?.ties ?? null
    return !freshIds.has(node.id) && before !== null && before !== ties.get(node.id)
  })
  if (fresh.length + touched.length === 0) return []

  const moving = new Set([...freshIds, ...touched.map(node => node.id)])
  const staying = layout.positions.filter(position => !moving.has(position.id))
  const standing = (view: View) => new Map(staying.map(position => [position.id, position[view]]))
  const wasAlone = (node: NetworkNode) => known.get(node.id)?.ties === 0
  const keep = (view: View, room: (id: string) => number, nodes: readonly NetworkNode[], at: Map<string, Point>) => {
    const before = (id: string) => (known.get(id) as Position)[view]
    return keepOrStepAside(byTies(nodes, ties), before, room, radiusBy(ties), at)
  }

  const onLand = keep('territory', territoryRoom(ties), touched, standing('territory'))
  const territory = finish(placeOnTerritory(byTies(fresh, ties), ties, layout.scale, onLand))
  const joining = touched.filter(wasAlone)
  const byTie = keep(
    'network',
    networkRoom(ties),
    touched.filter(node => !wasAlone(node)),
    standing('network'),
  )
  const spread = placeByRegion(network, byTies([...fresh, ...joining], ties), ties, byTie)
  return [...fresh, ...touched].sort(byId).map(node => ({
    id: node.id,
    place: placeOf(node),
    territory: (territory.get(node.id) ?? onLand.get(node.id)) as Point,
    network: (spread.get(node.id) ?? byTie.get(node.id)) as Point,
    ties: ties.get(node.id) ?? 0,
  }))
}

const radiusBy = (ties: ReadonlyMap<string, number>) => (id: string) => nodeRadius(ties.get(id) ?? 0)

/** Adds `nodes` to those that stand: where they stood before, or beside it when their circle would cover another. */
function keepOrStepAside(
  nodes: readonly NetworkNode[],
  before: (id: string) => Point,
  room: (id: string) => number,
  radius: (id: string) => number,
  standing: Map<string, Point>,
): Map<string, Point> {
  const circles = new Spots()
  const rooms = new Spots()
  const stand = (id: string, { x, y }: Point) => {
    circles.take(x, y, radius(id))
    rooms.take(x, y, room(id))
    standing.set(id, { x, y })
  }
  for (const [id, point] of [...standing]) stand(id, point)
  const aside: string[] = []
  for (const { id } of nodes) {
    const { x, y } = before(id)
    if (circles.isFree(x, y, radius(id))) stand(id, { x, y })
    else aside.push(id)
  }
  for (const id of aside) standing.set(id, rooms.settle(placesAround(before(id)), room(id)))
  return standing
}

/** Each node at the free spot nearest to those it is tied to in its region; without ties, to others without. */
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
  const rows = new Map<string, ReturnType<typeof placesAround>>()
  for (const node of nodes) {
    const wanted = wantedPlace(network, node, ties, standing, regions)
    const key = `${wanted.x} ${wanted.y}`
    const places = rows.get(key) ?? placesAround(wanted)
    rows.set(key, places)
    placed.set(node.id, spots.settle(places, room(node.id)))
  }
  return placed
}

function wantedPlace(
  network: Network,
  node: NetworkNode,
  ties: ReadonlyMap<string, number>,
  standing: ReadonlyMap<string, Point>,
  regions: ReadonlyMap<string, string>,
): Point {
  const own = [...standing].filter(([id]) => regions.get(id) === regionOf(node))
  const points = (ids: readonly (readonly [string, Point])[]) => ids.map(([, point]) => point)
  const near = (ties.get(node.id) ?? 0) > 0 ? neighbours(network, node.id) : new Set<string>()
  const likes = near.size > 0 ? own.filter(([id]) => near.has(id)) : own.filter(([id]) => (ties.get(id) ?? 0) === 0)
  return middle(points(likes)) ?? middle(points(own)) ?? byBearing(regionOf(node), [...standing.values()])
}

/** For the first node of a region: beyond the others, on the side where the region lies. */
function byBearing(region: string, standing: readonly Point[]): Point {
  const center = middle(standing) ?? { x: 0, y: 0 }
  const distance = (p: Point) => Math.sqrt((p.x - center.x) * (p.x - center.x) + (p.y - center.y) * (p.y - center.y))
  const reach = standing.reduce((most, point) => Math.max(most, distance(point)), 60)
  const bearing = bearingOf(region)
  return { x: center.x + bearing.x * (reach + 50), y: center.y + bearing.y * (reach + 50) }
}

function middle(points: readonly Point[]): Point | null {
  if (points.length === 0) return null
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 })
  return { x: sum.x / points.length, y: sum.y / points.length }
}
