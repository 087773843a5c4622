import type { CompactGraph } from './compact.ts'
import { METRICS, type MetricId, type MetricResults } from './index.ts'
import type { MetricOptions } from './metric.ts'

export interface Progress {
  /** The metric under way. */
  id: MetricId
  /** Metrics that are done, and how many there are. */
  done: number
  of: number
}

/**
 * Every metric of a network, or those of `only`. Yields after every step, a few milliseconds at 10,000 nodes: whoever runs
 * it may report, stop, or let others in. The same network gives the same bytes.
 */
export function* computeAll<Id extends MetricId = MetricId>(
  graph: CompactGraph,
  { only, ...options }: MetricOptions & { only?: readonly Id[] } = {},
): Generator<Progress, Pick<MetricResults, Id>> {
  const wanted = METRICS.filter(({ id }) => !only || (only as readonly MetricId[]).includes(id))
  const results: Partial<Record<MetricId, unknown>> = {}
  for (const [done, { id, compute }] of wanted.entries()) {
    const steps = compute(graph, options)
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        results[id] = step.value
        break
      }
      yield { id, done, of: wanted.length }
    }
  }
  return results as Pick<MetricResults, Id>
}

/** All of `computeAll` at once. */
export function runAll(graph: CompactGraph, options: MetricOptions = {}): MetricResults {
  const steps = computeAll(graph, options)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
