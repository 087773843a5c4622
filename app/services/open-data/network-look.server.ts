import { setTimeout as pause } from 'node:timers/promises'
import { MEASURE_COLORS, NODE_COLORS, PLAIN_COLOR } from '#app/domain/map-colors.ts'
import type { MapQuery } from '#app/domain/map-view.ts'
import { COMMUNITY, type ColorMeasure } from '#app/domain/network-metrics.ts'
import type { Db } from '#db/schema.ts'
import { nodeRadius } from '#graph/layout/size.ts'
import { degrees, type NetworkNode } from '#graph/network.ts'
import { readMeasure as readWire } from '#graph/wire-measure.ts'
import { readMeasure } from '../measures.server.ts'
import { readNetwork } from '../network.server.ts'

/** What the nodes of a file are sized and coloured by: what the map's address asks for. */
export interface NetworkLook {
  /** Another one for another look of the same network. */
  key: string
  /** What was asked for and is there; null for the number of ties, and for what `color` says. */
  size: MapQuery['sizeMetric']
  color: ColorMeasure | null
  radiusOf: (id: string) => number
  colorOf: (node: NetworkNode) => string
}

/** Whoever asks for a file waits a while for what is being computed; then it is drawn by ties and by region. */
const PATIENCE_MS = 20_000
const BETWEEN_MS = 250

/** Sizes and colours as the map has them under `query`, of the whole network: a filter changes what is drawn and not how. */
export async function readNetworkLook(db: Db, query: MapQuery): Promise<NetworkLook> {
  const { confirmed, sizeMetric, colorMeasure } = query
  const network = await readNetwork(db)
  const row = new Map(network.nodes.map((node, i) => [node.id, i]))
  const ties = degrees(network)
  const [size, color] = await Promise.all([
    measured(db, sizeMetric ?? (confirmed ? 'vinculos' : null), query),
    measured(db, colorMeasure, query),
  ])
  const palette = colorMeasure === COMMUNITY ? Object.values(NODE_COLORS.region) : MEASURE_COLORS
  return {
    key: `${size?.key ?? 'vinculos'} ${color?.key ?? query.color}`,
    size: size && sizeMetric,
    color: color && colorMeasure,
    radiusOf: id => size?.radii[row.get(id) ?? -1] ?? nodeRadius(ties.get(id) ?? 0),
    colorOf: node =>
      color ? (palette[(color.classes[row.get(node.id) ?? -1] ?? 0) - 1] ?? PLAIN_COLOR) : plainColor(node, query),
  }
}

/** The measure as the map's canvas has it; null where none was asked for, or it could not be had. */
async function measured(db: Db, id: ColorMeasure | 'vinculos' | null, { confirmed, at }: MapQuery) {
  if (id === null) return null
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const answer = await readMeasure(db, id, { confirmed, at })
    if (answer.state === 'ready') return { key: `${id} ${answer.key}`, ...readWire(answer.wire) }
    if (answer.state === 'failed' || Date.now() > until) return null
    await pause(BETWEEN_MS)
  }
}

function plainColor(node: NetworkNode, { color }: MapQuery): string {
  if (node.kind === 'organization') return PLAIN_COLOR
  const value = { region: node.regions[0], macrosector: node.macroSector, madurez: node.maturityLevel }[color]
  return (value && NODE_COLORS[color][value]) || PLAIN_COLOR
}
