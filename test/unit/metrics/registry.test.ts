import { describe, expect, test } from 'vitest'
import { metrics as en } from '#app/i18n/en/metrics.ts'
import { metrics as es } from '#app/i18n/es/metrics.ts'
import { computeAll, runAll } from '#graph/metrics/all.ts'
import { betweenness } from '#graph/metrics/betweenness.ts'
import { compact } from '#graph/metrics/compact.ts'
import { METRICS } from '#graph/metrics/index.ts'
import { finish } from '#graph/metrics/results.ts'
import { networkOfSize } from '../../bench/network-of-size.ts'
import { draw } from './draw.ts'

const network = networkOfSize({ nodes: 300, ties: 1_000 })
const graph = compact(network)

describe('the registry', () => {
  test('each metric is explained in both languages, and nothing else is', () => {
    const ids = METRICS.map(({ id }) => id)
    expect(Object.keys(es).sort()).toEqual([...ids].sort())
    expect(Object.keys(en).sort()).toEqual([...ids].sort())
  })

  test('each key is where its text is', () => {
    for (const { id, labelKey, meaningKey, rangeKey, cautionKey } of METRICS) {
      const path = (part: string) => `metrics.${id}.${part}`
      expect([labelKey, meaningKey, rangeKey, cautionKey]).toEqual(['label', 'meaning', 'range', 'caution'].map(path))
    }
  })

  test.each([
    ['without nodes', draw('')],
    ['with one node', draw('', { alone: 'a' })],
    ['without ties', draw('', { alone: 'a b c' })],
  ])('no metric fails on a network %s', (_, empty) => {
    const results = runAll(empty)
    expect(Object.keys(results)).toHaveLength(METRICS.length)
    expect(results.density.value ?? 0).toBe(0)
  })
})

describe('all at once', () => {
  test('in steps, each saying how far it is', () => {
    const steps = computeAll(graph)
    const seen = new Set<string>()
    let last = 0
    for (let step = steps.next(); !step.done; step = steps.next()) {
      const { id, done, of } = step.value
      expect(done).toBeGreaterThanOrEqual(last)
      expect(of).toBe(METRICS.length)
      last = done
      seen.add(id)
    }
    expect(seen.size).toBe(METRICS.length)
  })

  test('only those asked for', () => {
    const steps = computeAll(graph, { only: ['degree', 'density'] })
    expect(Object.keys(finish(steps as Generator<void, object>))).toEqual(['degree', 'density'])
  })

  test('the same network gives the same, and it can be handed from a worker', () => {
    const again = compact({ nodes: network.nodes.toReversed(), edges: network.edges.toReversed() })
    expect(structuredClone(runAll(again))).toEqual(runAll(graph))
  })
})

describe('betweenness by a sample', () => {
  const exact = finish(betweenness(graph)).values
  const estimate = finish(betweenness(graph, 100))

  // Of low values, to which few nodes contribute, a sample says little.
  test('the high values are nearly always within three standard errors', () => {
    const errors = estimate.sample?.errors ?? new Float64Array()
    const highest = [...exact.keys()].sort((a, b) => (exact[b] as number) - (exact[a] as number)).slice(0, 60)
    const within = highest.filter(
      v => Math.abs((estimate.values[v] as number) - (exact[v] as number)) <= 3 * (errors[v] as number),
    )
    expect(within.length).toBeGreaterThan(0.9 * highest.length)
  })
})
