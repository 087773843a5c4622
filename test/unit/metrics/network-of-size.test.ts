import { describe, expect, test } from 'vitest'
import { clustering } from '#graph/metrics/clustering.ts'
import { communities } from '#graph/metrics/communities/communities.ts'
import { compact } from '#graph/metrics/compact.ts'
import { degree } from '#graph/metrics/degree.ts'
import { finish } from '#graph/metrics/results.ts'
import { networkOfSize, SIZES } from '../../bench/network-of-size.ts'

describe.each(SIZES)('the benchmarks’ network of $nodes nodes and $ties ties', size => {
  const network = networkOfSize(size)
  const graph = compact(network)

  test('has exactly as many, sorted by id, each tie with an id of its own', () => {
    const ids = network.nodes.map(node => node.id)
    const ties = network.edges.map(edge => edge.id)
    expect([ids.length, ties.length]).toEqual([size.nodes, size.ties])
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(ties).toEqual([...new Set(ties)].sort())
  })

  test('is the same every time', () => {
    expect(networkOfSize(size)).toEqual(network)
  })

  test('has communities, clustering near 0.5, and a few nodes with many ties', () => {
    const known = clustering(graph).values.filter(value => !Number.isNaN(value))
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length
    expect(mean).toBeGreaterThan(0.4)
    expect(mean).toBeLessThan(0.6)
    expect(finish(communities(graph)).value).toBeGreaterThan(0.5)
    const most = Math.max(...degree(graph).values)
    expect(most).toBeGreaterThan((3 * 2 * size.ties) / size.nodes)
  })
})
