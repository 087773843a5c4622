import { placeNewNodes } from '#graph/layout/later.ts'
import type { Layout } from '#graph/layout/layout.ts'
import type { Network } from '#graph/network.ts'
import { Random } from '../../../db/seeds/demo/random.ts'

/** A network of which one node and one tie in a hundred are not there yet; the rest is what was laid out before. */
export function before(network: Network): Network {
  const random = Random.for('changes', 1)
  const nodes = network.nodes.filter(() => !random.chance(0.01))
  const known = new Set(nodes.map(node => node.id))
  const isKnown = (id: string) => known.has(id)
  const edges = network.edges.filter(({ source, target }) => isKnown(source) && isKnown(target) && !random.chance(0.01))
  return { nodes, edges }
}

/** How far those moved that stood before, in mean tie lengths: the median and the 95th percentile. */
export function drift(network: Network, layout: Layout): { median: number; p95: number; after: Layout } {
  const placed = new Map(placeNewNodes(network, layout).map(position => [position.id, position]))
  const stood = new Map(layout.positions.map(position => [position.id, position]))
  const positions = network.nodes
    .map(({ id }) => placed.get(id) ?? stood.get(id))
    .filter(position => position !== undefined)
  const at = new Map(positions.map(position => [position.id, position.network]))
  const length = meanTie(network, id => at.get(id) ?? { x: 0, y: 0 })
  const moves = layout.positions
    .map(({ id, network: from }) => {
      const to = at.get(id) ?? from
      return Math.hypot(to.x - from.x, to.y - from.y) / length
    })
    .sort((a, b) => a - b)
  const share = (of: number) => moves[Math.floor(of * (moves.length - 1))] ?? 0
  return { median: share(0.5), p95: share(0.95), after: { ...layout, positions } }
}

function meanTie({ edges }: Network, at: (id: string) => { x: number; y: number }): number {
  let sum = 0
  for (const { source, target } of edges) sum += Math.hypot(at(source).x - at(target).x, at(source).y - at(target).y)
  return sum / Math.max(1, edges.length)
}
