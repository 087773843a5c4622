import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { verbsThatChange } from '#app/domain/event-effects.ts'
import { findLastSeqOf } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import type { NetworkEdge } from '#graph/network.ts'
import { encodeNetwork, tieRows } from '#graph/wire.ts'
import { encodeDates } from '#graph/wire-dates.ts'
import { keptWhile } from './kept.server.ts'
import { readNetwork } from './network.server.ts'
import { readLayout } from './network-layout.server.ts'

export const MAP_PARTS = ['red', 'fechas'] as const
/** What the map's canvas fetches: the network to draw, and the days on which its ties hold. */
export type MapPart = (typeof MAP_PARTS)[number]

/** What the drawing is made of. */
export const MAP_FACTS = ['parties', 'ties', 'layout'] as const
/** What its ties are, and the days on which they hold. */
export const TIE_FACTS = ['parties', 'ties'] as const

/** The same JSON, compressed once for everybody who asks while the drawing stays as it is. */
export interface MapData {
  version: number
  plain: Uint8Array<ArrayBuffer>
  gzip: Uint8Array<ArrayBuffer>
  br: Uint8Array<ArrayBuffer>
}

/** Changes when anything drawn may have: the log's last line that changed it. The same after the server starts again. */
export const readMapVersion = (db: Db): Promise<number> =>
  keptWhile(db, 'map-version', MAP_FACTS, () => findLastSeqOf(db, verbsThatChange(MAP_FACTS)))

/** A part of the network's drawing, whatever is filtered, and the version it is of. */
export async function readMapData(db: Db, part: MapPart, now: Date): Promise<MapData> {
  return keptWhile(db, `map-data-${part}`, MAP_FACTS, async () => {
    const [version, network] = await Promise.all([readMapVersion(db), readNetwork(db)])
    const wire = part === 'fechas' ? encodeDates(network) : encodeNetwork(network, await readLayout(db, now))
    const plain = Buffer.from(JSON.stringify(wire))
    const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT }
    const [br, gzipped] = await Promise.all([brotli(plain, { params }), zip(plain, { level: 9 })])
    return { version, plain: bytes(plain), gzip: bytes(gzipped), br: bytes(br) }
  })
}
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
/** What a `Response` takes as it is. */
const bytes = (buffer: Buffer) => new Uint8Array(buffer)

/** The network's ties in the order in which the drawing's columns have them. */
export async function readTieRows(db: Db): Promise<NetworkEdge[]> {
  return keptWhile(db, 'tie-rows', TIE_FACTS, async () => tieRows(await readNetwork(db)))
}
