import { setImmediate as letOthersIn } from 'node:timers/promises'
import type { Actor } from '#app/domain/actors.ts'
import { demand } from '#app/domain/permissions.ts'
import { recordEvent } from '#db/queries/events.ts'
import {
  findMapLayout,
  listNetworkParties,
  listNodePositions,
  replaceMapLayout,
  upsertNodePositions,
} from '#db/queries/network.ts'
import type { Db, NewRow, Trx } from '#db/schema.ts'
import { placeNewNodes } from '#graph/layout/later.ts'
import { type Layout, layOut, type Position } from '#graph/layout/layout.ts'
import type { Network } from '#graph/network.ts'
import { keptWhile } from './kept.server.ts'
import { readNetwork } from './network.server.ts'
import { layOutInThread } from './network-layout-thread.server.ts'
import { oneAtATime } from './one-at-a-time.server.ts'
import { writeOnce } from './transactions.server.ts'

export type { Layout, Position } from '#graph/layout/layout.ts'

/** Where every node of the network stands. Positions of nodes that are new are made and kept; nothing else moves. */
export async function readLayout(db: Db, now: Date): Promise<Layout> {
  return keptWhile(db, 'network-layout', ['parties', 'ties', 'layout'], () => ensurePositions(db, now))
}

/**
 * Gives every node a position: the first time a layout of the whole network, later one for each node that has none or
 * whose department or ties changed, near its own, while all others stay. Called when the server starts, so that a visitor finds
 * it done.
 */
export async function ensurePositions(db: Db, now: Date): Promise<Layout> {
  return oneAtATime('network-layout', async () => {
    const network = await readNetwork(db)
    const stored = await storedLayout(db)
    if (!stored || stored.positions.length === 0) return layOutAll(db, network, now)
    const placed = placeNewNodes(network, stored)
    if (placed.length === 0) return stored
    const rows = await rowsOf(db, placed, now)
    await db.transaction().execute(trx => upsertNodePositions(trx, rows))
    const known = new Set(placed.map(position => position.id))
    const positions = [...stored.positions.filter(position => !known.has(position.id)), ...placed]
    return { ...stored, positions: positions.sort((a, b) => (a.id < b.id ? -1 : 1)) }
  })
}

/**
 * Lays the whole map out again, for the coordination: the only thing that moves what already stands. Gives the number of
 * nodes as text.
 *
 * @throws DomainError 403 for everybody else
 */
export async function relayoutNetwork(db: Db, actor: Actor, now: Date, once?: string): Promise<string> {
  demand(actor, 'map.relayout')
  const network = await readNetwork(db)
  const layout = await layOutBeside(network)
  const rows = await rowsOf(db, layout.positions, now)
  return writeOnce(db, once, now, async trx => {
    await writeLayout(trx, layout, rows, now)
    const subject = { type: 'network', id: 'network' } as const
    const payload = { nodes: rows.length }
    await recordEvent(trx, actor, { verb: 'map.laid-out', subject, audience: 'public', payload }, now)
    return String(rows.length)
  })
}

async function layOutAll(db: Db, network: Network, now: Date): Promise<Layout> {
  const layout = await layOutBeside(network)
  const rows = await rowsOf(db, layout.positions, now)
  await db.transaction().execute(trx => writeLayout(trx, layout, rows, now))
  return layout
}

/** Up to so many nodes a layout is done sooner than a thread for it has begun: it runs here, requests between its steps. */
const FEW = 400
const TURN_MS = 8

/** Lays out without any request waiting: a large network in a thread of its own. */
async function layOutBeside(network: Network): Promise<Layout> {
  if (network.nodes.length > FEW) return layOutInThread(network)
  const steps = layOut(network)
  let pause = Date.now() + TURN_MS
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (Date.now() < pause) continue
    await letOthersIn()
    pause = Date.now() + TURN_MS
  }
}

async function writeLayout(
  trx: Trx,
  { scale, version }: Layout,
  rows: NewRow<'nodePosition'>[],
  now: Date,
): Promise<void> {
  await replaceMapLayout(trx, { scale, version, laidOutAt: now.toISOString() }, rows)
}

async function storedLayout(db: Db): Promise<Layout | null> {
  const layout = await findMapLayout(db)
  if (!layout) return null
  const positions = await listNodePositions(db)
  return {
    version: layout.version,
    scale: layout.scale,
    positions: positions.map(row => ({
      id: row.slug,
      place: row.place,
      territory: { x: row.territoryX, y: row.territoryY },
      network: { x: row.networkX, y: row.networkY },
      ties: row.ties,
    })),
  }
}

async function rowsOf(db: Db, positions: readonly Position[], now: Date): Promise<NewRow<'nodePosition'>[]> {
  const keys = new Map((await listNetworkParties(db)).map(party => [party.slug, party.id]))
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
