import { setImmediate as letOthersIn } from 'node:timers/promises'
import {
  deleteMapLayout,
  findMapLayout,
  listNodePositions,
  listPartyKeys,
  upsertMapLayout,
  upsertNodePositions,
} from '#db/queries/network.ts'
import type { Db, NewRow, Trx } from '#db/schema.ts'
import type { Layout, Position } from '#graph/layout/layout.ts'

/** So many positions are written in one go; requests come in between, and none waits for all of a large network. */
const BATCH = 100
/** So many are read in one go. */
const PAGE = 2_000

/** The layout that is kept, if there is a whole one. */
export async function storedLayout(db: Db): Promise<Layout | null> {
  const layout = await findMapLayout(db)
  if (!layout) return null
  const positions: Position[] = []
  for (;;) {
    const rows = await listNodePositions(db, positions.at(-1)?.id ?? '', PAGE)
    for (const row of rows) {
      positions.push({
        id: row.slug,
        place: row.place,
        territory: { x: row.territoryX, y: row.territoryY },
        network: { x: row.networkX, y: row.networkY },
        ties: row.ties,
      })
    }
    if (rows.length < PAGE) return { version: layout.version, scale: layout.scale, positions }
    await letOthersIn()
  }
}

/** Keeps positions that were made anew beside those that stand. */
export async function storePositions(db: Db, positions: readonly Position[], now: Date): Promise<void> {
  await inBatches(db, await rowsOf(db, positions, now))
}

/**
 * Keeps a layout instead of the one before; `also` is written with its last part. Until then there is no layout: one that
 * is broken off is begun again.
 */
export async function storeLayout(
  db: Db,
  { version, scale, positions }: Layout,
  now: Date,
  also: (trx: Trx, nodes: number) => Promise<void> = async () => undefined,
): Promise<void> {
  const rows = await rowsOf(db, positions, now)
  const last = async (trx: Trx) => {
    await upsertMapLayout(trx, { scale, version, laidOutAt: now.toISOString() })
    await also(trx, rows.length)
  }
  if (rows.length <= BATCH) {
    await db.transaction().execute(async trx => {
      await deleteMapLayout(trx)
      await upsertNodePositions(trx, rows)
      await last(trx)
    })
    return
  }
  await db.transaction().execute(deleteMapLayout)
  await inBatches(db, rows)
  await db.transaction().execute(last)
}

async function inBatches(db: Db, rows: readonly NewRow<'nodePosition'>[]): Promise<void> {
  for (let i = 0; i < rows.length; i += BATCH) {
    if (i > 0) await letOthersIn()
    await db.transaction().execute(trx => upsertNodePositions(trx, rows.slice(i, i + BATCH)))
  }
}

async function rowsOf(db: Db, positions: readonly Position[], now: Date): Promise<NewRow<'nodePosition'>[]> {
  const keys = new Map((await listPartyKeys(db)).map(party => [party.slug, party.id]))
  return positions.flatMap(({ id, place, territory, network, ties }) => {
    const partyId = keys.get(id)
    if (!partyId) return []
    return {
      partyId,
      place,
      territoryX: territory.x,
      territoryY: territory.y,
      networkX: network.x,
      networkY: network.y,
      ties,
      placedAt: now.toISOString(),
    }
  })
}
