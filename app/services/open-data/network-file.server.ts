import { createHash } from 'node:crypto'
import { dayInBogota } from '#app/domain/dates.ts'
import { type MapFormat, NETWORK_FORMATS, networkFileName } from '#app/domain/network-formats.ts'
import { findLastSeq } from '#db/queries/events.ts'
import { networkCsv } from '#graph/exports/csv.ts'
import { gexf } from '#graph/exports/gexf.ts'
import { graphml } from '#graph/exports/graphml.ts'
import type { NetworkExport } from '#graph/exports/model.ts'
import { svgPicture } from '#graph/exports/svg/svg.ts'
import { networkAnswer } from './network.server.ts'
import { type NetworkRequest, readNetworkExport } from './network-export.server.ts'
import { readNetworkLook } from './network-look.server.ts'
import { readNetworkOverlay } from './network-overlay.server.ts'
import { readNetworkPicture } from './network-picture.server.ts'
import type { OpenDataContext } from './shared.server.ts'

/** To be raised when the same network is written in another way. */
const EDITION = 2

/** A file of the network, before it is written. */
export interface NetworkFile {
  /** The same as long as the file is. */
  etag: string
  contentType: string
  fileName: string
  /** Its text, piece by piece. */
  write: () => Promise<Iterable<string>>
}

/** The network as a file. Everything it depends on is in its tag, so that whoever has it already need not have it written. */
export async function openNetworkFile(
  context: OpenDataContext & { demo: boolean },
  format: MapFormat,
  request: NetworkRequest,
): Promise<NetworkFile> {
  const { db, now, publicUrl, demo } = context
  const today = dayInBogota(now)
  const { facets, alone, at, confirmed, view, focus, compare, path } = request.query
  const [seq, look, overlay] = await Promise.all([
    findLastSeq(db),
    readNetworkLook(db, request.query),
    format === 'svg' ? readNetworkOverlay(db, request.actor, request.query, now) : null,
  ])
  const suggested = overlay?.suggestions ?? null
  const asked = [facets, alone, at, confirmed, view, focus, compare, path, suggested, look.key, request.language]
  const state = JSON.stringify([EDITION, seq, today, publicUrl, demo, format, asked])
  return {
    etag: `W/"${createHash('sha1').update(state).digest('base64url')}"`,
    contentType: NETWORK_FORMATS[format].contentType,
    fileName: networkFileName(format, at, today),
    write: async () => {
      const network = await readNetworkExport(context, request, look, overlay)
      if (format !== 'svg') return write(format, network)
      return svgPicture(await readNetworkPicture(context, network, request, look, overlay))
    },
  }
}

function write(format: Exclude<MapFormat, 'svg'>, network: NetworkExport): Iterable<string> {
  switch (format) {
    case 'json':
      return [JSON.stringify(networkAnswer(network))]
    case 'csv-nodos':
      return networkCsv(network, 'nodes')
    case 'csv-vinculos':
      return networkCsv(network, 'edges')
    case 'graphml':
      return graphml(network)
    case 'gexf':
      return gexf(network)
  }
}
