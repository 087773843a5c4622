import { recordPath } from '#app/domain/addresses.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { NODE_COLORS, PLAIN_COLOR } from '#app/domain/map-colors.ts'
import type { MapColor, MapQuery } from '#app/domain/map-view.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { PROVENANCES } from '#app/domain/vocabularies.ts'
import { cleanNetwork, type ExportNode, type NetworkExport } from '#graph/exports/model.ts'
import type { NetworkFilter } from '#graph/filter.ts'
import { nodeRadius } from '#graph/layout/size.ts'
import { CONFIRMED, PROVENANCE_WEIGHTS } from '#graph/metrics/weights.ts'
import { degrees, type NetworkNode } from '#graph/network.ts'
import { networkFilterOf } from '../map.server.ts'
import { readNetwork } from '../network.server.ts'
import { type Position, readLayout } from '../network-layout.server.ts'
import { networkAbout } from './network-about.server.ts'
import type { OpenDataContext } from './shared.server.ts'

/** What of the network is asked for, and how it is to be drawn. */
export interface NetworkRequest {
  /** The map's address: filters, view, colour, selection. */
  query: MapQuery
  /** `YYYY-MM-DD`: only the ties that hold on that day. */
  at: string | null
  /** Only ties that a source or every party vouches for. */
  confirmedOnly: boolean
  /** Of what the file says in sentences. */
  language: Language
}

/** The whole network, as the same view draws it. */
export function wholeNetwork(request: NetworkRequest): NetworkRequest {
  const query = { ...request.query, facets: {}, alone: false, focus: null }
  return { ...request, query, at: null, confirmedOnly: false }
}

function filterOf({ query, at, confirmedOnly }: NetworkRequest): NetworkFilter {
  const filter = networkFilterOf(query)
  const counted = (filter.provenances ?? PROVENANCES).filter(one => !confirmedOnly || CONFIRMED.includes(one))
  return { ...filter, at: at ?? undefined, provenances: confirmedOnly ? counted : filter.provenances }
}

/**
 * The network as its files hold it: filtered, with the places, sizes and colours of the map, and with what every file
 * says of itself. Sizes are those of the whole network, so that a filter changes what is drawn and not how.
 */
export async function readNetworkExport(
  context: OpenDataContext & { demo: boolean },
  request: NetworkRequest,
): Promise<NetworkExport> {
  const { db, now, publicUrl } = context
  const [whole, kept, layout] = await Promise.all([
    readNetwork(db),
    readNetwork(db, filterOf(request)),
    readLayout(db, now),
  ])
  const network = cleanNetwork(kept)
  const positions = new Map(layout.positions.map(position => [position.id, position]))
  const sizes = degrees(whole)
  const ties = degrees(network)
  const { view, color } = request.query
  const nodes = network.nodes.map((node): ExportNode => {
    const { x, y } = placeOn(view, positions.get(node.id))
    return {
      ...node,
      url: publicUrl + recordPath(node.kind, node.id),
      x: hundredth(x),
      // Files grow to the north, as those who read them draw.
      y: hundredth(-y),
      size: hundredth(2 * nodeRadius(sizes.get(node.id) ?? 0)),
      color: colorOf(node, color),
      ties: ties.get(node.id) ?? 0,
    }
  })
  return {
    about: networkAbout({ publicUrl, demo: context.demo, today: dayInBogota(now) }, request, network),
    nodes,
    ties: network.edges.map(edge => ({
      ...edge,
      weight: PROVENANCE_WEIGHTS[edge.provenance],
      url: publicUrl + recordPath(edge.record.type, edge.record.slug),
    })),
  }
}

function placeOn(view: MapQuery['view'], position: Position | undefined): { x: number; y: number } {
  return (view === 'red' ? position?.network : position?.territory) ?? { x: 0, y: 0 }
}

/** The colour that the map gives a node. */
function colorOf(node: NetworkNode, color: MapColor): string {
  if (node.kind === 'organization') return PLAIN_COLOR
  const value = { region: node.regions[0], macrosector: node.macroSector, madurez: node.maturityLevel }[color]
  return (value && NODE_COLORS[color][value]) || PLAIN_COLOR
}

/** Adding 0 turns -0, which no file should say, into 0. */
const hundredth = (value: number) => Math.round(value * 100) / 100 + 0
