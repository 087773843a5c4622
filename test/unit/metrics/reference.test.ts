import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runAll } from '#graph/metrics/all.ts'
import type { NodeMetricId } from '#graph/metrics/index.ts'
import { classesFrom, graphOf } from './draw.ts'

/** What networkx and igraph say; `made` names their versions, `test/fixtures/metrics/make.py` how. */
interface Reference {
  made: string
  ids: string[]
  pairs: [number, number][]
  regions: (string | null)[]
  macroSectors: (string | null)[]
  expected: Record<Exclude<NodeMetricId, 'weightedDegree'>, (number | null)[]> & {
    bridges: [number, number, number][]
    components: number[]
    density: number
    regionAssortativity: number | null
    macroSectorAssortativity: number | null
    eiIndex: Record<string, number | null>
    modularity: { louvain: number; leiden: number }
  }
}

const read = (name: string): Reference =>
  JSON.parse(readFileSync(new URL(`../../fixtures/metrics/${name}.json`, import.meta.url), 'utf8'))

const NODE_METRICS = [
  'degree',
  'betweenness',
  'harmonic',
  'eigenvector',
  'pageRank',
  'kCore',
  'clustering',
  'constraint',
  'articulation',
] as const

describe.each(['karate', 'documented', 'random'])('%s: equal to networkx and igraph', name => {
  const { ids, pairs, regions, macroSectors, expected } = read(name)
  const graph = {
    ...graphOf(ids.length, pairs),
    ids,
    regions: classesFrom(regions),
    macroSectors: classesFrom(macroSectors),
  }
  const results = runAll(graph)

  test.each(NODE_METRICS)('%s, to 1e-6', id => {
    const { values } = results[id]
    const worst = Math.max(
      ...expected[id].map((value, v) => {
        const ours = values[v] as number
        return value === null ? (Number.isNaN(ours) ? 0 : 1) : Math.abs(ours - value)
      }),
    )
    expect(worst).toBeLessThan(1e-6)
  })

  test('bridges', () => {
    const { pairs, values } = results.bridges
    expect(Array.from(values, (size, i) => [pairs[2 * i], pairs[2 * i + 1], size])).toEqual(expected.bridges)
  })

  test('components', () => {
    expect(results.components.groups.map(group => group.size)).toEqual(expected.components)
  })

  test.each(['density', 'regionAssortativity', 'macroSectorAssortativity'] as const)('%s', id => {
    const value = expected[id]
    if (value === null) expect(results[id].value).toBeNull()
    else expect(results[id].value).toBeCloseTo(value, 9)
  })

  test('E-I index of each region', () => {
    const ours = results.eiIndex.groups.map(({ name, value }) => [name, value === null ? null : round(value)])
    const theirs = Object.entries(expected.eiIndex).map(([name, value]) => [name, value === null ? null : round(value)])
    expect(ours).toEqual(theirs)
  })

  test('communities: modularity no lower than the best of twenty runs of igraph’s Louvain', () => {
    expect(results.communities.value).toBeGreaterThanOrEqual(expected.modularity.louvain - 1e-9)
  })
})

const round = (value: number) => Math.round(value * 1e9) / 1e9
