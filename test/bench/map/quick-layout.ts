import type { Layout } from '#graph/layout/layout.ts'
import { nodeRadius } from '#graph/layout/size.ts'
import { degrees, type Network } from '#graph/network.ts'

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
const CENTRES: Record<string, readonly [number, number]> = {
  Central: [0, 0],
  Caribe: [-0.3, -1.5],
  Pacífica: [-1.6, 0.2],
  Llanos: [1.5, 0.3],
  Amazonía: [0.6, 1.5],
}

/** Each region a disc of nodes, at once and the same on every machine: the benchmarks of the drawing ask for places, not for good ones. */
export function quickLayout(network: Network): Layout {
  const ties = degrees(network)
  const room = 2.4 * Math.max(...network.nodes.map(({ id }) => nodeRadius(ties.get(id) ?? 0)), 6) ** 0.8
  const reach = room * Math.sqrt(network.nodes.length)
  const taken = new Map<string, number>()
  const positions = network.nodes.map(({ id, regions, departments }) => {
    const region = regions[0] ?? 'Central'
    const [x, y] = CENTRES[region] ?? [0, 0]
    const i = taken.get(region) ?? 0
    taken.set(region, i + 1)
    const angle = i * GOLDEN_ANGLE
    const r = room * Math.sqrt(i + 0.5)
    const at = { x: x * reach * 0.75 + r * Math.cos(angle), y: y * reach * 0.75 + r * Math.sin(angle) }
    return { id, place: departments[0] ?? '', network: at, territory: { x: at.x + reach, y: at.y + reach }, ties: null }
  })
  return { version: 0, scale: 1, positions }
}
