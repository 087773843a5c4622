import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { computeAll } from '#graph/metrics/all.ts'
import { type CompactGraph, neighboursOf } from '#graph/metrics/compact.ts'
import { METRICS, type MetricId, type MetricResults } from '#graph/metrics/index.ts'
import { finish } from '#graph/metrics/results.ts'
import type { Size } from '../network-of-size.ts'

/** Medians of so many runs. */
export const RUNS = 3

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

/** Milliseconds each metric takes, every node asked for its paths; and by a sample, as the map shows it. */
export function measureOurs(graph: CompactGraph): Record<MetricId | 'sampled', number> {
  const ms = (compute: () => unknown) => {
    const times = Array.from({ length: RUNS }, () => {
      const start = performance.now()
      compute()
      return performance.now() - start
    })
    return median(times)
  }
  const times = METRICS.map(({ id, compute }): [MetricId, number] => {
    const options = { sources: Number.POSITIVE_INFINITY }
    return [id, ms(() => finish<unknown>(compute(graph, options)))]
  })
  const sampled = ms(() => finish(computeAll(graph, { only: ['betweenness'] }) as Generator<void, unknown>))
  return { ...(Object.fromEntries(times) as Record<MetricId, number>), sampled }
}

/** The longest one step of `computeAll` takes: how long whoever runs it cannot do anything else. */
export function longestStep(graph: CompactGraph): number {
  const steps = computeAll(graph)
  let longest = 0
  for (let start = performance.now(); !steps.next().done; start = performance.now()) {
    longest = Math.max(longest, performance.now() - start)
  }
  return longest
}

/** All metrics in a fresh worker: how long it computes, and the longest this thread had to wait for its turn meanwhile. */
export async function measureCold(size: Size): Promise<{ ms: number; blocked: number; results: MetricResults }> {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: size })
  let blocked = 0
  let last = performance.now()
  const beat = setInterval(() => {
    const now = performance.now()
    blocked = Math.max(blocked, now - last - 1)
    last = now
  }, 1)
  const [{ ms, results }] = await once(worker, 'message')
  clearInterval(beat)
  await worker.terminate()
  return { ms, blocked, results }
}

export interface Igraph {
  version: string
  ms: Partial<Record<MetricId, number>>
  modularity: { louvain: number; leiden: number }
}

/** The same network measured by igraph; null where there is no Python with it. `PYTHON` names one. */
export async function measureIgraph(graph: CompactGraph): Promise<Igraph | null> {
  const script = fileURLToPath(new URL('./with-igraph.py', import.meta.url))
  const child = spawn(process.env.PYTHON ?? 'python3', [script], { stdio: ['pipe', 'pipe', 'ignore'] })
  const chunks: Buffer[] = []
  child.stdout.on('data', chunk => chunks.push(chunk))
  child.stdin.on('error', () => undefined)
  const ended = new Promise<number | null>(done => {
    child.once('error', () => done(null))
    child.once('close', done)
  })
  const pairs = graph.ids.flatMap((_, v) =>
    Array.from(
      neighboursOf(graph, v).filter(w => w > v),
      w => [v, w],
    ),
  )
  child.stdin.end(JSON.stringify({ nodes: graph.ids.length, pairs, runs: RUNS }))
  return (await ended) === 0 ? JSON.parse(Buffer.concat(chunks).toString()) : null
}
