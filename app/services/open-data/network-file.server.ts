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
import { readNetworkPicture } from './network-picture.server.ts'
import type { OpenDataContext } from './shared.server.ts'

/** To be raised when the same network is written in another way. */
const EDITION = 1

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
  const { facets, alone, view, color, focus } = request.query
  const asked = { ...request, query: { facets, alone, view, color, focus } }
  const state = JSON.stringify([EDITION, await findLastSeq(db), today, publicUrl, demo, format, asked])
  return {
    etag: `W/"${createHash('sha1').update(state).digest('base64url')}"`,
    contentType: NETWORK_FORMATS[format].contentType,
    fileName: networkFileName(format, request.at, today),
    write: async () => {
      const network = await readNetworkExport(context, request)
      return format === 'svg' ? svgPicture(await readNetworkPicture(context, network, request)) : write(format, network)
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
