import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { LayoutNetwork } from '#graph/layout/given.ts'
import type { Layout, Position } from '#graph/layout/layout.ts'
import { buffersOf, packNetwork, packPositions, unpackPositions } from '#graph/layout/pack.ts'
import { inTurns } from './in-turns.server.ts'
import type { LayoutDone, LayoutTask, PackedLayout } from './network-layout-work.server.ts'

/** From the folder the server is started in: the built server stands elsewhere than this file. */
const ENTRY = 'app/server/layout-worker.mjs'
/** A change seldom comes alone; a thread that nobody has asked for so long is ended. */
const IDLE_MS = 60_000

interface Waiting {
  done: (layout: PackedLayout) => void
  failed: (reason: Error) => void
}

/** One thread for layouts, one after another. Numbers are handed over, not copied: this thread has little to do with them. */
class LayoutThread {
  #worker: Worker | null = null
  #tasks = 0
  #idle: NodeJS.Timeout | undefined
  readonly #waiting = new Map<number, Waiting>()

  /** @throws Error when the thread ends before it is done */
  async run(network: LayoutNetwork, layout: Layout | null): Promise<Layout> {
    const given = await inTurns(packNetwork(network))
    const stood = layout && { ...layout, positions: await inTurns(packPositions(layout.positions)) }
    const { positions, ...made } = await this.#ask({ id: this.#tasks++, network: given, layout: stood })
    return { ...made, positions: await inTurns(unpackPositions(positions)) }
  }

  #ask(task: LayoutTask): Promise<PackedLayout> {
    clearTimeout(this.#idle)
    const worker = this.#worker ?? this.#begin()
    return new Promise((done, failed) => {
      this.#waiting.set(task.id, { done, failed })
      worker.ref()
      worker.postMessage(task, [...buffersOf(task.network), ...(task.layout ? buffersOf(task.layout.positions) : [])])
    })
  }

  #begin(): Worker {
    const worker = new Worker(resolve(ENTRY), { execArgv: [] })
    this.#worker = worker
    worker.on('message', ({ id, ...layout }: LayoutDone) => {
      this.#waiting.get(id)?.done(layout)
      this.#waiting.delete(id)
      if (this.#waiting.size > 0) return
      // A thread with nothing to do keeps no process alive.
      worker.unref()
      this.#idle = setTimeout(() => worker.terminate(), IDLE_MS).unref()
    })
    worker.on('error', error => this.#ended(worker, error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', code => this.#ended(worker, new Error(`the thread of the layout ended with ${code}`)))
    return worker
  }

  #ended(worker: Worker, reason: Error): void {
    if (this.#worker !== worker) return
    this.#worker = null
    clearTimeout(this.#idle)
    const refused = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { failed } of refused) failed(reason)
  }
}
const thread = new LayoutThread()

/** Lays the network out in a thread of its own. */
export const layOutInThread = (network: LayoutNetwork): Promise<Layout> => thread.run(network, null)

/** Places in a thread of its own what changed since `layout` was made. Gives the positions to be kept anew. */
export async function placeInThread(network: LayoutNetwork, layout: Layout): Promise<Position[]> {
  return (await thread.run(network, layout)).positions
}
