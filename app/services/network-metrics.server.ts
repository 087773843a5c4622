import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { MetricScope } from '#app/domain/network-metrics.ts'
import type { Db } from '#db/schema.ts'
import { namesOf } from '#graph/metrics/communities/communities.ts'
import type { CommunityNames } from '#graph/metrics/communities/names.ts'
import { type CompactGraph, compact } from '#graph/metrics/compact.ts'
import type { MetricResults } from '#graph/metrics/index.ts'
import { CONFIRMED, COUNTED } from '#graph/metrics/weights.ts'
import { KeptFew } from './kept-few.server.ts'
import { metricsWorker } from './metrics-worker.server.ts'
import { type Network, readNetwork } from './network.server.ts'

/** The network that was counted, and what every metric says of it. */
export interface NetworkMetrics {
  /** Of what was counted: the same ties, the same key. */
  key: string
  graph: CompactGraph
  results: MetricResults
}

export type MetricsAnswer =
  | { state: 'ready'; metrics: NetworkMetrics }
  /** Under way: ask again in a moment. */
  | { state: 'computing' }
  /** The thread died or was refused: it is tried again when asked later. */
  | { state: 'failed' }

/** How long a page waits for what is soon done. */
const PATIENCE_MS = 35
/** So long a network that failed is not tried again. */
const REST_MS = 5_000
/** Networks that may wait for the thread: beyond it, whoever asks comes back. */
const MOST_WAITING = 6

interface Counted {
  key: string
  graph: CompactGraph
}
interface Job {
  metrics: Promise<NetworkMetrics>
  failedAt: number | null
}

const graphs = new WeakMap<Network, KeptFew<Counted>>()
const jobs = new KeptFew<Job>(12)
let waiting = 0

/**
 * What every metric says of the network, computed in a thread of its own and kept for as long as the counted ties are the
 * same: an event that ties nobody asks for nothing new. Waits `patience` milliseconds at most.
 */
export async function readMetrics(db: Db, scope: MetricScope, patience = PATIENCE_MS): Promise<MetricsAnswer> {
  const begun = Date.now()
  const left = () => Math.max(0, begun + patience - Date.now())
  const counted = await readCounted(db, scope)
  if (scope.at === null) return answerOf(jobFor(counted), left())
  // Communities are named after those of the network without a date, so that a colour means the same on every day.
  const whole = await readCounted(db, { ...scope, at: null })
  if (whole.key === counted.key) return answerOf(jobFor(counted), left())
  const base = await answerOf(jobFor(whole), left())
  if (base.state !== 'ready') return base
  const { graph, results } = base.metrics
  const dated = { key: `${counted.key}-${whole.key}`, graph: counted.graph }
  return answerOf(
    jobFor(dated, () => namesOf(graph, results.communities)),
    left(),
  )
}

/** The network as the metrics count it; kept for the days that were asked last, as long as the network is the same. */
async function readCounted(db: Db, { confirmed, at }: MetricScope): Promise<Counted> {
  const network = await readNetwork(db)
  const kept = graphs.get(network) ?? new KeptFew<Counted>(24)
  graphs.set(network, kept)
  return kept.get(`${confirmed} ${at}`, () => {
    const graph = compact(network, { at: at ?? undefined, provenances: confirmed ? CONFIRMED : COUNTED })
    return { key: keyOf(graph), graph }
  })
}

function keyOf({ ids, offsets, targets, weights, regions, macroSectors }: CompactGraph): string {
  const hash = createHash('sha256').update(JSON.stringify([ids, regions.names, macroSectors.names]))
  for (const column of [offsets, targets, weights, regions.of, macroSectors.of]) hash.update(column)
  return hash.digest('base64url').slice(0, 16)
}

/** Null where too many wait already. */
function jobFor({ key, graph }: Counted, previous?: () => CommunityNames): Job | null {
  const known = jobs.peek(key)
  if (known && (known.failedAt === null || Date.now() - known.failedAt < REST_MS)) return jobs.get(key, () => known)
  if (waiting >= MOST_WAITING) return null
  waiting++
  const metrics = metricsWorker.run(graph, { previous: previous?.() }).then(results => ({ key, graph, results }))
  const job: Job = { metrics, failedAt: null }
  metrics.then(
    () => waiting--,
    () => {
      waiting--
      job.failedAt = Date.now()
    },
  )
  jobs.set(key, job)
  return job
}

async function answerOf(job: Job | null, patience: number): Promise<MetricsAnswer> {
  if (job === null) return { state: 'computing' }
  const over = new AbortController()
  try {
    const late = wait(patience, null, { signal: over.signal }).catch(() => null)
    const metrics = await Promise.race([job.metrics, late])
    return metrics ? { state: 'ready', metrics } : { state: 'computing' }
  } catch {
    return { state: 'failed' }
  } finally {
    over.abort()
  }
}
