import type { Actor } from '#app/domain/actors.ts'
import { recordPath } from '#app/domain/addresses.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import type { MapQuery } from '#app/domain/map-view.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { cleanNetwork, type ExportNode, type NetworkExport } from '#graph/exports/model.ts'
import { PROVENANCE_WEIGHTS } from '#graph/metrics/weights.ts'
import { degrees } from '#graph/network.ts'
import { networkFilterOf } from '../map.server.ts'
import { readNetwork } from '../network.server.ts'
import { type Position, readLayout } from '../network-layout.server.ts'
import { networkAbout } from './network-about.server.ts'
import type { NetworkLook } from './network-look.server.ts'
import type { NetworkOverlay } from './network-overlay.server.ts'
import type { OpenDataContext } from './shared.server.ts'

/** What of the network is asked for, and how it is to be drawn. */
export interface NetworkRequest {
  /** Whoever asks: the picture shows what they see. */
  actor: Actor
  /** The map's address: filters, date, view, colour, size, selection. */
  query: MapQuery
  /** Of what the file says in sentences. */
  language: Language
}

/** The whole network, as the same view draws it. */
export function wholeNetwork(query: MapQuery): MapQuery {
  const nothing = { focus: null, at: null, compare: null, path: null, suggestions: false }
  return { ...query, ...nothing, facets: {}, alone: false, confirmed: false }
}

/**
 * The network as its files hold it: filtered, with the places, sizes and colours of the map, and with what every file
 * says of itself. `overlay`: of a picture, which shows two days where they are compared.
 */
export async function readNetworkExport(
  context: OpenDataContext & { demo: boolean },
  request: NetworkRequest,
  look: NetworkLook,
  overlay: NetworkOverlay | null = null,
): Promise<NetworkExport> {
  const { db, now, publicUrl } = context
  const { query } = request
  const comparison = overlay?.comparison ?? null
  const [kept, layout] = await Promise.all([
    comparison?.network ?? readNetwork(db, networkFilterOf(query)),
    readLayout(db, now),
  ])
  const network = cleanNetwork(kept)
  const positions = new Map(layout.positions.map(position => [position.id, position]))
  const ties = degrees(network)
  const nodes = network.nodes.map((node): ExportNode => {
    const { x, y } = placeOn(query.view, positions.get(node.id))
    return {
      ...node,
      url: publicUrl + recordPath(node.kind, node.id),
      x: hundredth(x),
      // Files grow to the north, as those who read them draw.
      y: hundredth(-y),
      size: hundredth(2 * look.radiusOf(node.id)),
      color: look.colorOf(node),
      ties: ties.get(node.id) ?? 0,
    }
  })
  return {
    about: networkAbout({ publicUrl, demo: context.demo, today: dayInBogota(now) }, request, network, comparison),
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

/** Adding 0 turns -0, which no file should say, into 0. */
const hundredth = (value: number) => Math.round(value * 100) / 100 + 0
