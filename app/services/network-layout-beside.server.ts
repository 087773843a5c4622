import { setImmediate as letOthersIn } from 'node:timers/promises'
import type { LayoutNetwork } from '#graph/layout/given.ts'
import { placeChanges } from '#graph/layout/later.ts'
import { type Layout, layOut, type Position } from '#graph/layout/layout.ts'
import { layOutInThread, placeInThread } from './network-layout-thread.server.ts'

/** Up to so many nodes a layout is done sooner than a thread for it has begun: it runs here, requests between its steps. */
const FEW = 400
const TURN_MS = 8

/** Lays the network out while no request waits for it. */
export function layOutBeside(network: LayoutNetwork): Promise<Layout> {
  return network.nodes.length > FEW ? layOutInThread(network) : inTurns(layOut(network))
}

/** Places what changed since `layout` was made while no request waits for it. */
export function placeBeside(network: LayoutNetwork, layout: Layout): Promise<Position[]> {
  return network.nodes.length > FEW ? placeInThread(network, layout) : inTurns(placeChanges(network, layout))
}

async function inTurns<T>(steps: Generator<void, T>): Promise<T> {
  let pause = Date.now() + TURN_MS
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (Date.now() < pause) continue
    await letOthersIn()
    pause = Date.now() + TURN_MS
  }
}
