import { parentPort } from 'node:worker_threads'
import { runAll } from '#graph/metrics/all.ts'
import type { CompactGraph } from '#graph/metrics/compact.ts'
import type { MetricResults } from '#graph/metrics/index.ts'
import type { MetricOptions } from '#graph/metrics/metric.ts'

export interface MetricsTask {
  id: number
  graph: CompactGraph
  options: MetricOptions
}
export interface MetricsDone {
  id: number
  results: MetricResults
}

parentPort?.on('message', ({ id, graph, options }: MetricsTask) => {
  const done: MetricsDone = { id, results: runAll(graph, options) }
  parentPort?.postMessage(done)
})
