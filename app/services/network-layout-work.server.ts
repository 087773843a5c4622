import { constants, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { placeNewNodes } from '#graph/layout/later.ts'
import { finish, type Layout, runLayout } from '#graph/layout/layout.ts'
import {
  buffersOf,
  type PackedNetwork,
  type PackedPositions,
  packPositions,
  unpackNetwork,
  unpackPositions,
} from '#graph/layout/pack.ts'

/** `layout`: what stands, to place what changed since; without it the whole network is laid out. */
export interface LayoutTask {
  id: number
  network: PackedNetwork
  layout: PackedLayout | null
}
export interface PackedLayout extends Omit<Layout, 'positions'> {
  positions: PackedPositions
}
export interface LayoutDone extends PackedLayout {
  id: number
}

// Linux counts a thread as its own here: whoever serves requests goes first on a machine with few processors.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL)

parentPort?.on('message', ({ id, network, layout }: LayoutTask) => {
  const given = unpackNetwork(network)
  const { version, scale, positions } = layout ? changesOf(given, layout) : runLayout(given)
  const done: LayoutDone = { id, version, scale, positions: finish(packPositions(positions)) }
  parentPort?.postMessage(done, buffersOf(done.positions))
})

/** What was placed anew, as a layout of those alone. */
function changesOf(network: ReturnType<typeof unpackNetwork>, { positions, ...layout }: PackedLayout): Layout {
  return { ...layout, positions: placeNewNodes(network, { ...layout, positions: finish(unpackPositions(positions)) }) }
}
