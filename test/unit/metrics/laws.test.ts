import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runAll } from '#graph/metrics/all.ts'
import { betweenness } from '#graph/metrics/betweenness.ts'
import { neighboursOf } from '#graph/metrics/compact.ts'
import { components } from '#graph/metrics/components.ts'
import { articulation, bridges } from '#graph/metrics/cuts.ts'
import { METRICS } from '#graph/metrics/index.ts'
import { finish, type NodeResult } from '#graph/metrics/results.ts'
import { graphOf } from './draw.ts'
import { someGraph, somePairs } from './some-graph.ts'

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)
const check = (property: Parameters<typeof fc.assert>[0]) => fc.assert(property, { numRuns: 200 })

describe('whatever the network', () => {
  const nodeMetrics = METRICS.filter(metric => metric.kind === 'node')

  test.each(nodeMetrics)('$id does not depend on what the nodes are called', ({ id, compute }) => {
    const numbered = somePairs.chain(({ count, pairs }) =>
      fc.record({
        count: fc.constant(count),
        pairs: fc.constant(pairs),
        order: fc.shuffledSubarray([...Array(count).keys()], { minLength: count }),
      }),
    )
    check(
      fc.property(numbered, ({ count, pairs, order }) => {
        const renamed = pairs.map(([a, b]) => [order[a] as number, order[b] as number] as const)
        const before = finish<NodeResult>(compute(graphOf(count, pairs), {})).values
        const after = finish<NodeResult>(compute(graphOf(count, renamed), {})).values
        const digits = id === 'eigenvector' ? 7 : 9
        before.forEach((value, v) => {
          if (Number.isNaN(value)) expect(after[order[v] as number]).toBeNaN()
          else expect(after[order[v] as number]).toBeCloseTo(value, digits)
        })
      }),
    )
  })

  test('every value lies in the range its metric promises', () => {
    check(
      fc.property(someGraph, graph => {
        const results = runAll(graph)
        for (const { id, range } of METRICS) {
          const [least, most] = range as readonly [number | null, number | null]
          const result = results[id]
          const values = 'values' in result ? [...result.values] : [result.value ?? 0]
          for (const value of values.filter(v => !Number.isNaN(v))) {
            expect(value).toBeGreaterThanOrEqual((least ?? Number.NEGATIVE_INFINITY) - 1e-9)
            expect(value).toBeLessThanOrEqual((most ?? Number.POSITIVE_INFINITY) + 1e-9)
          }
        }
      }),
    )
  })

  test('sums come out', () => {
    check(
      fc.property(someGraph, graph => {
        const all = runAll(graph)
        const { degree, weightedDegree, pageRank, kCore } = all
        expect(sum(degree.values)).toBe(2 * graph.pairs)
        expect(sum(weightedDegree.values)).toBe(sum(graph.weights))
        expect(sum(pageRank.values)).toBeCloseTo(1, 9)
        expect(sum(all.components.groups.map(group => group.size))).toBe(graph.ids.length)
        // A forest of the parts is the least that ties them; every bridge is in it.
        expect(all.bridges.values.length).toBeLessThanOrEqual(graph.ids.length - all.components.groups.length)
        expect(all.articulation.values.every((cut, v) => cut <= (degree.values[v] as number) * graph.ids.length)).toBe(
          true,
        )
        expect(kCore.values.every((core, v) => core <= (degree.values[v] as number))).toBe(true)
      }),
    )
  })

  // The distances between all pairs, less one each: the nodes that are passed on the way.
  test('betweenness adds up to the nodes passed on all shortest paths', () => {
    check(
      fc.property(someGraph, graph => {
        const count = graph.ids.length
        if (count < 3) return
        const passed = sum(distances(graph).flatMap(row => row.filter(d => d > 1 && d < count).map(d => d - 1)))
        expect(sum(finish(betweenness(graph)).values) * (count - 1) * (count - 2)).toBeCloseTo(passed, 7)
      }),
    )
  })

  test('breaking points and bridges are those whose loss makes more parts', () => {
    check(
      fc.property(somePairs, ({ count, pairs }) => {
        const graph = graphOf(count, pairs)
        const partsWith = (kept: typeof pairs) => components(graphOf(count, kept)).groups.length
        const parts = partsWith(pairs)
        articulation(graph).values.forEach((cut, v) => {
          const without = partsWith(pairs.filter(pair => !pair.includes(v)))
          // v itself stays behind as a part of one.
          const left = neighboursOf(graph, v).length > 0 ? without - 1 : without
          expect(cut > 0).toBe(left > parts)
        })
        const cut = bridges(graph)
        cut.values.forEach((_, i) => {
          const [a = -1, b = -1] = cut.pairs.subarray(2 * i, 2 * i + 2)
          expect(partsWith(pairs.filter(pair => !(pair.includes(a) && pair.includes(b))))).toBe(parts + 1)
        })
      }),
    )
  })
})

/** All distances (Floyd and Warshall); `count` where there is no way. */
function distances(graph: ReturnType<typeof graphOf>): number[][] {
  const count = graph.ids.length
  const table = graph.ids.map((_, v) => graph.ids.map((_, w) => (v === w ? 0 : count)))
  const from = (v: number) => table[v] as number[]
  for (let v = 0; v < count; v++) for (const w of neighboursOf(graph, v)) if (w !== v) from(v)[w] = 1
  for (let k = 0; k < count; k++)
    for (let v = 0; v < count; v++)
      for (let w = 0; w < count; w++) {
        const around = (from(v)[k] as number) + (from(k)[w] as number)
        if (around < (from(v)[w] as number)) from(v)[w] = around
      }
  return table
}
