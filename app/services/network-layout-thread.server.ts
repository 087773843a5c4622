import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Layout } from '#graph/layout/layout.ts'
import type { Network } from '#graph/network.ts'

/** From the folder the server is started in: the built server stands elsewhere than this file. */
const ENTRY = 'app/server/layout-worker.mjs'

/**
 * Lays the network out in a thread that lives as long as that takes: it is wanted once in a long while.
 *
 * @throws Error when the thread ends before it is done
 */
export function layOutInThread(network: Network): Promise<Layout> {
  return new Promise((done, failed) => {
    const worker = new Worker(resolve(ENTRY), { workerData: network, execArgv: [] })
    worker.once('message', (layout: Layout) => done(layout))
    worker.once('error', failed)
    worker.once('exit', code => failed(new Error(`the thread of the layout ended with ${code}`)))
  })
}
