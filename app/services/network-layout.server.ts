import type { Db } from '#db/schema.ts'
import type { Layout } from '#graph/layout/layout.ts'
import { keptWhile } from './kept.server.ts'
import { readNetwork } from './network.server.ts'
import { layOutBeside, placeBeside } from './network-layout-beside.server.ts'
import { storedLayout, storeLayout, storePositions } from './network-layout-store.server.ts'
import { oneAtATime } from './one-at-a-time.server.ts'

export type { Layout, Position } from '#graph/layout/layout.ts'

/** Under this key one after another looks where nodes stand, or writes it. */
export const LAYOUT_TURN = 'network-layout'

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
  return oneAtATime(LAYOUT_TURN, async () => {
    const network = await readNetwork(db)
    const stored = await storedLayout(db)
    if (!stored || stored.positions.length === 0) {
      const layout = await layOutBeside(network)
      await storeLayout(db, layout, now)
      return layout
    }
    const placed = await placeBeside(network, stored)
    if (placed.length === 0) return stored
    await storePositions(db, placed, now)
    const known = new Set(placed.map(position => position.id))
    const positions = [...stored.positions.filter(position => !known.has(position.id)), ...placed]
    return { ...stored, positions: positions.sort((a, b) => (a.id < b.id ? -1 : 1)) }
  })
}
