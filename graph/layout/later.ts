import { degrees } from '../network.ts'
import { clearBetween, NETWORK_AIR, networkRoom } from './by-ties.ts'
import type { LayoutNetwork, LayoutNode } from './given.ts'
import { placeByTies } from './joining.ts'
import { byId, byTies, finish, type Layout, type Position } from './layout.ts'
import { placeOf } from './place.ts'
import { nodeRadius } from './size.ts'
import type { Point } from './spots.ts'
import { Standing } from './standing.ts'
import { placeOnTerritory, TERRITORY_AIR, territoryRoom } from './territory.ts'

/** How much coarser than a whole layout a change looks for free spots. */
const SPREAD = 2

/**
 * What became of the network since `layout` was made: places the nodes it does not know, or knows in another department,
 * near their own. Of the others only those whose ties changed may move: from among those without ties to whom they are
 * tied to now, and off a neighbour that their larger circle would cover. Gives the positions that are to be kept anew.
 */
export function placeNewNodes(network: LayoutNetwork, layout: Layout): Position[] {
  return finish(placeChanges(network, layout))
}

/** The same in steps, between which others may run. */
export function* placeChanges(network: LayoutNetwork, layout: Layout): Generator<void, Position[]> {
  const ties = degrees(network)
  const known = new Map(layout.positions.map(position => [position.id, position]))
  const fresh: LayoutNode[] = []
  const touched: LayoutNode[] = []
  for (const node of network.nodes) {
    const before = known.get(node.id)
    if (before?.place !== placeOf(node)) fresh.push(node)
    else if (before.ties !== null && before.ties !== ties.get(node.id)) touched.push(node)
  }
  if (fresh.length + touched.length === 0) return []

  const moving = new Set([...fresh, ...touched].map(({ id }) => id))
  const staying = layout.positions.filter(({ id }) => !moving.has(id))
  const onLand = new Standing(network, staying, 'territory', territoryRoom(ties), 0)
  const tied = [...ties.values()].filter(count => count > 0).length
  const byTie = new Standing(network, staying, 'network', networkRoom(ties), clearBetween(tied))
  const wasAlone = ({ id }: LayoutNode) => known.get(id)?.ties === 0
  const stayed = touched.filter(node => !wasAlone(node))
  const before = (id: string) => known.get(id) as Position
  const circle = (id: string, air: number) => nodeRadius(ties.get(id) ?? 0) - air
  yield
  onLand.keepOrStepAside(
    byTies(touched, ties),
    id => before(id).territory,
    id => circle(id, TERRITORY_AIR),
  )
  yield
  byTie.keepOrStepAside(
    byTies(stayed, ties),
    id => before(id).network,
    id => circle(id, NETWORK_AIR),
  )
  const territory = yield* placeOnTerritory(byTies(fresh, ties), ties, layout.scale, onLand.spots, SPREAD)
  yield
  placeByTies(network, byTies([...fresh, ...touched.filter(wasAlone)], ties), ties, byTie)
  return [...fresh, ...touched].sort(byId).map(node => ({
    id: node.id,
    place: placeOf(node),
    territory: (territory.get(node.id) ?? onLand.at.get(node.id)) as Point,
    network: byTie.at.get(node.id) as Point,
    ties: ties.get(node.id) ?? 0,
  }))
}
