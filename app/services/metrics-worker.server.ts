import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { CompactGraph } from '#graph/metrics/compact.ts'
import type { MetricResults } from '#graph/metrics/index.ts'
import type { MetricOptions } from '#graph/metrics/metric.ts'
import type { MetricsDone, MetricsTask } from './metrics-work.server.ts'

/** From the folder the server is started in: the built server stands elsewhere than this file. */
const ENTRY = 'app/server/metrics-worker.mjs'

interface Waiting {
  resolve: (results: MetricResults) => void
  reject: (reason: Error) => void
}

/** One thread that computes metrics, one network after another; begun when first asked, begun again when it died. */
class MetricsWorker {
  #worker: Worker | null = null
  #tasks = 0
  readonly #waiting = new Map<number, Waiting>()

  /** @throws Error when the thread ends before it is done */
  run(graph: CompactGraph, options: MetricOptions): Promise<MetricResults> {
    const worker = this.#worker ?? this.#begin()
    const task: MetricsTask = { id: this.#tasks++, graph, options }
    return new Promise((resolve, reject) => {
      this.#waiting.set(task.id, { resolve, reject })
      worker.ref()
      worker.postMessage(task)
    })
  }

  /** Ends the thread: what it was asked is refused, and the next question begins another. */
  async stop(): Promise<void> {
    await this.#worker?.terminate()
  }

  #begin(): Worker {
    const worker = new Worker(resolve(ENTRY), { execArgv: [] })
    this.#worker = worker
    worker.on('message', ({ id, results }: MetricsDone) => {
      this.#waiting.get(id)?.resolve(results)
      this.#waiting.delete(id)
      // A thread with nothing to do keeps no process alive.
      if (this.#waiting.size === 0) worker.unref()
    })
    worker.on('error', error => this.#ended(worker, error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', code => this.#ended(worker, new Error(`the thread of the metrics ended with ${code}`)))
    return worker
  }

  #ended(worker: Worker, reason: Error): void {
    if (this.#worker !== worker) return
    this.#worker = null
    const refused = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { reject } of refused) reject(reason)
  }
}

export const metricsWorker = new MetricsWorker()
