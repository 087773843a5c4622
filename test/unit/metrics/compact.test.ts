import { describe, expect, test } from 'vitest'
import { compact, compactPairs, degreeOf, neighboursOf } from '#graph/metrics/compact.ts'
import { degree } from '#graph/metrics/degree.ts'
import { weightedDegree } from '#graph/metrics/weighted-degree.ts'
import { CONFIRMED } from '#graph/metrics/weights.ts'
import type { AllianceRecord } from '#graph/records.ts'
import { allianceRecord, clusterRecord, networkOf, organizationRecord } from '#test/support/networks.ts'
import { byId } from './draw.ts'

const parties = [
  clusterRecord('c', { regions: ['Caribe', 'Central'] }),
  clusterRecord('a'),
  clusterRecord('b', { macroSector: 'servicios' }),
  organizationRecord('o', 'gremio', { regions: [], departments: [] }),
]
const tied = (...alliances: AllianceRecord[]) => networkOf({ parties, alliances })

//   a ══ b ── c     two records tie a and b; nothing ties o
const network = tied(
  allianceRecord('x', 'a b', { provenance: 'documentado' }),
  allianceRecord('y', 'b a', { provenance: 'declarado', validFrom: '2020-05-01', precision: 'day' }),
  allianceRecord('z', 'b c', { provenance: 'ilustrativo', validTo: '2021-01-01', precision: 'day' }),
)
const ALL = ['documentado', 'confirmado', 'declarado', 'ilustrativo'] as const

describe('a network made compact', () => {
  test('nodes stand in the order of their ids, neighbours in rising order', () => {
    const graph = compact(network, { provenances: ALL })
    expect(graph.ids).toEqual(['a', 'b', 'c', 'o'])
    expect([...neighboursOf(graph, 1)]).toEqual([0, 2])
    expect(graph.pairs).toBe(2)
  })

  test('the same nodes and ties in another order give the same bytes', () => {
    const turned = { nodes: network.nodes.toReversed(), edges: network.edges.toReversed() }
    expect(compact(turned, { provenances: ALL })).toEqual(compact(network, { provenances: ALL }))
  })

  test('two records between the same two are one pair, and weigh as both', () => {
    const graph = compact(network, { provenances: ALL })
    expect(byId(graph, degree(graph))).toEqual({ a: 1, b: 2, c: 1, o: 0 })
    // 1 documented, half for what one party declares, nothing for an example.
    expect(byId(graph, weightedDegree(graph))).toEqual({ a: 1.5, b: 1.5, c: 0, o: 0 })
  })

  test('examples do not count unless asked for', () => {
    expect(compact(network).pairs).toBe(1)
  })

  test('only the provenances that are asked for', () => {
    const graph = compact(network, { provenances: CONFIRMED })
    expect(byId(graph, weightedDegree(graph))).toEqual({ a: 1, b: 1, c: 0, o: 0 })
  })

  test('only the ties that hold on a date, with all nodes', () => {
    const before = compact(network, { at: '2019-01-01', provenances: ALL })
    expect(byId(before, weightedDegree(before))).toEqual({ a: 1, b: 1, c: 0, o: 0 })
    expect(degreeOf(before, 2)).toBe(1)
    expect(degreeOf(compact(network, { at: '2022-01-01', provenances: ALL }), 2)).toBe(0)
  })

  test('the region is the first, and who has none is in no class', () => {
    const { regions, macroSectors } = compact(network)
    expect([...regions.of].map(i => regions.names[i])).toEqual(['Central', 'Central', 'Caribe', undefined])
    expect([...macroSectors.of].map(i => macroSectors.names[i])).toEqual([
      'agroindustria',
      'servicios',
      'agroindustria',
      undefined,
    ])
  })

  test('a tie with itself is none', () => {
    expect(compactPairs(2, [[1, 1, 1]]).pairs).toBe(0)
  })
})
