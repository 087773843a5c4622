import type { LayoutNetwork } from '#graph/layout/given.ts'
import { placeChanges } from '#graph/layout/later.ts'
import { type Layout, layOut, type Position } from '#graph/layout/layout.ts'
import { inTurns } from './in-turns.server.ts'
import { layOutInThread, placeInThread } from './network-layout-thread.server.ts'

/** Up to so many nodes a layout is done sooner than a thread for it has begun: it runs here, requests between its steps. */
const FEW = 400

/** Lays the network out while no request waits for it. */
export function layOutBeside(network: LayoutNetwork): Promise<Layout> {
  return network.nodes.length > FEW ? layOutInThread(network) : inTurns(layOut(network))
}

/** Places what changed since `layout` was made while no request waits for it. */
export function placeBeside(network: LayoutNetwork, layout: Layout): Promise<Position[]> {
  return network.nodes.length > FEW ? placeInThread(network, layout) : inTurns(placeChanges(network, layout))
}
