import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { storedLayout, storeLayout, storePositions } from '#app/services/network-layout-store.server.ts'
import { layOutInThread, placeInThread } from '#app/services/network-layout-thread.server.ts'
import { newId } from '#db/ids.ts'
import type { Db } from '#db/schema.ts'
import type { Layout } from '#graph/layout/layout.ts'
import type { Network } from '#graph/network.ts'
import { createTestDb } from '#test/support/db.ts'

/** How long the thread that serves requests let them wait, in ms. */
export interface Waits {
  /** Its longest turn in its own processor time: what a request has to wait where nothing else runs. */
  turn: number
  /** By the clock: with all that the machine does besides. */
  clock: number
}

/** What the server does for a layout, and what waits for it. */
export interface Beside {
  /** Of the whole network. */
  layout: Layout
  ms: number
  waits: Waits
  change: { ms: number; waits: Waits }
  /** While nothing was done. */
  idle: Waits
}

const NOW = new Date('2026-11-20T15:00:00Z')
/** As long as a large layout takes, at most: the longer one looks, the longer the longest wait. */
const IDLE_MS = 8_000

/** A whole layout and a change of `earlier` into `network`, computed and kept as the server does it. */
export async function besideRequests(network: Network, earlier: Network): Promise<Beside> {
  const db = await createTestDb()
  try {
    await addParties(db, network)
    const whole = await watched(async () => {
      const layout = await layOutInThread(network)
      await storeLayout(db, layout, NOW)
      return layout
    })
    await storeLayout(db, await layOutInThread(earlier), NOW)
    const change = await watched(async () => {
      const stored = await storedLayout(db)
      if (stored) await storePositions(db, await placeInThread(network, stored), NOW)
    })
    const idle = await watched(() => sleep(Math.min(IDLE_MS, whole.ms)))
    return { layout: whole.value, ms: whole.ms, waits: whole.waits, change, idle: idle.waits }
  } finally {
    await db.destroy()
  }
}

async function watched<T>(work: () => Promise<T>): Promise<{ value: T; ms: number; waits: Waits }> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  // It counts from its second beat on.
  await sleep(20)
  delay.reset()
  let turn = 0
  let last = processorMs()
  const beat = () => {
    const now = processorMs()
    turn = Math.max(turn, now - last)
    last = now
  }
  const beats = setInterval(beat, 1)
  const begun = performance.now()
  const value = await work()
  const ms = performance.now() - begun
  await sleep(5)
  clearInterval(beats)
  delay.disable()
  return { value, ms, waits: { turn, clock: delay.max / 1e6 } }
}

/** Milliseconds that this thread has had of a processor: where the machine is busy, others' time is not counted. */
function processorMs(): number {
  if (process.platform !== 'linux') return performance.now()
  return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
}

async function addParties(db: Db, { nodes }: Network): Promise<void> {
  const at = NOW.toISOString()
  const rows = nodes.map(({ id, kind, name, provenance }) => {
    const seen = { kind, slug: id, name, searchText: id, provenance, demo: 1 as const }
    return { id: newId(), ...seen, version: 1, createdAt: at, updatedAt: at }
  })
  for (let i = 0; i < rows.length; i += 500) {
    await db
      .insertInto('party')
      .values(rows.slice(i, i + 500))
      .execute()
  }
}
