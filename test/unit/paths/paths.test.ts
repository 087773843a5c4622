import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NetworkEdge } from '#graph/network.ts'
import { findOpeners } from '#graph/paths/openers.ts'
import { adjacencyOf, distancesFrom, MOST_FOUND, shortestPaths } from '#graph/paths/shortest-paths.ts'
import { bySoundness, tellPath, tiesOfPairs } from '#graph/paths/steps.ts'
import { allianceRecord, clusterRecord, networkOf, organizationRecord } from '#test/support/networks.ts'

const DAY = '2026-11-20'

/** `'a-b b-c'` as a network of alliances between clusters, one record each. */
function drawn(ties: string, alone = '') {
  const pairs = ties.split(' ').filter(Boolean)
  const slugs = [...new Set([...pairs.flatMap(pair => pair.split('-')), ...alone.split(' ').filter(Boolean)])]
  return networkOf({
    parties: slugs.map(slug => clusterRecord(slug)),
    alliances: pairs.map((pair, i) => allianceRecord(`t${i}`, pair.replace('-', ' '))),
  })
}

const pathsIn = (ties: string, from: string, to: string) => shortestPaths(adjacencyOf(drawn(ties)), from, to)

describe('shortest paths', () => {
  //      b ── e
  //    /        \
  //  a ── c ───── f      x
  //    \        /
  //      d ── g ── h
  const TIES = 'a-b a-c a-d b-e c-f e-f d-g g-f g-h'

  it('are the shortest, and no other', () => {
    expect(pathsIn(TIES, 'a', 'f')).toEqual({ paths: [['a', 'c', 'f']], more: false })
    expect(pathsIn(TIES, 'a', 'e')?.paths).toEqual([['a', 'b', 'e']])
    expect(pathsIn(TIES, 'b', 'd')?.paths).toEqual([['b', 'a', 'd']])
  })

  it('are all of them where several are as short, in the order of their ids', () => {
    expect(pathsIn('a-b a-c b-d c-d', 'a', 'd')?.paths).toEqual([
      ['a', 'b', 'd'],
      ['a', 'c', 'd'],
    ])
  })

  it('are none to oneself, to a stranger, and where no tie leads', () => {
    const adjacency = adjacencyOf(drawn(TIES, 'x'))
    expect(shortestPaths(adjacency, 'a', 'a')).toBeNull()
    expect(shortestPaths(adjacency, 'a', 'nobody')).toBeNull()
    expect(shortestPaths(adjacency, 'x', 'a')).toBeNull()
  })

  it('stops at so many, and says that there are more', () => {
    // a ── m1 … m60 ── z
    const middle = Array.from({ length: 60 }, (_, i) => `m${i}`)
    const found = pathsIn(middle.flatMap(m => [`a-${m}`, `${m}-z`]).join(' '), 'a', 'z')
    expect(found?.paths).toHaveLength(MOST_FOUND)
    expect(found?.more).toBe(true)
  })

  const network = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 11 })), {
      maxLength: 24,
      selector: pair => pair.join('-'),
    })
    .map(pairs => pairs.filter(([a, b]) => a !== b).map(([a, b]) => `n${a}-n${b}`))

  it('walks only ties, never twice through one node, and as long backwards as forwards', () => {
    fc.assert(
      fc.property(network, ties => {
        const adjacency = adjacencyOf(drawn(ties.join(' '), 'n0 n1'))
        const there = shortestPaths(adjacency, 'n0', 'n1')
        const back = shortestPaths(adjacency, 'n1', 'n0')
        expect(back?.paths.length).toBe(there?.paths.length)
        for (const path of there?.paths ?? []) {
          expect(path.length - 1).toBe(distancesFrom(adjacency, 'n0').get('n1'))
          expect(new Set(path).size).toBe(path.length)
          for (const [i, id] of path.slice(1).entries()) expect(adjacency.get(path[i] as string)).toContain(id)
        }
      }),
    )
  })

  it('does not depend on the order in which ties come', () => {
    fc.assert(
      fc.property(network, fc.infiniteStream(fc.nat()), (ties, order) => {
        const keyed = ties.map(tie => ({ tie, key: order.next().value ?? 0 }))
        const mixed = keyed.sort((a, b) => a.key - b.key).map(({ tie }) => tie)
        expect(pathsIn(`${mixed.join(' ')} n0-n1`, 'n0', 'n1')).toEqual(pathsIn(`${ties.join(' ')} n0-n1`, 'n0', 'n1'))
        const told = (list: string[]) => shortestPaths(adjacencyOf(drawn(list.join(' '), 'n0 n1')), 'n0', 'n1')
        expect(told(mixed)).toEqual(told(ties))
      }),
    )
  })
})

describe('the steps of a path', () => {
  //   a ═══ b ─ ─ c ─── d
  //   two ties, then one that only one side declares, then one confirmed
  const parties = ['a', 'b', 'c', 'd'].map(slug => clusterRecord(slug))
  const path = ['a', 'b', 'c', 'd']
  const tell = (more: Partial<NetworkEdge>, day = DAY) => {
    const network = networkOf({
      parties,
      alliances: [
        allianceRecord('one', 'a b'),
        allianceRecord('two', 'a b', { provenance: 'declarado' }),
        allianceRecord('three', 'b c', { provenance: 'declarado' }),
        allianceRecord('four', 'c d'),
      ],
    })
    const edges = network.edges.map(edge => (edge.record.slug === 'four' ? { ...edge, ...more } : edge))
    return tellPath(path, tiesOfPairs(edges), day)
  }
  const weaknesses = (more: Partial<NetworkEdge>) => tell(more).steps[2]?.weaknesses

  it('is as weak as its soundest tie, and names the weakest step', () => {
    const { steps, weakest } = tell({})
    expect(steps.map(step => step.weaknesses)).toEqual([[], ['declared', 'single'], ['single']])
    expect(steps[0]?.ties.map(tie => tie.record.slug)).toEqual(['one', 'two'])
    expect(weakest).toEqual([1])
  })

  it('knows what has ended, what has not begun, what ends soon, and what is contested', () => {
    const day = { precision: 'day' } as const
    expect(weaknesses({ ...day, validTo: '2026-11-19' })).toEqual(['ended', 'single'])
    expect(weaknesses({ ...day, validFrom: '2027-01-01' })).toEqual(['notYet', 'single'])
    expect(weaknesses({ ...day, validTo: '2026-12-31' })).toEqual(['endsSoon', 'single'])
    expect(weaknesses({ ...day, validTo: '2027-12-31' })).toEqual(['single'])
    expect(weaknesses({ disputed: true })).toEqual(['disputed', 'single'])
    expect(weaknesses({ provenance: 'ilustrativo' })).toEqual(['illustrative', 'single'])
  })

  it('counts a year whole', () => {
    expect(weaknesses({ precision: 'year', validTo: '2026-01-01' })).toEqual(['endsSoon', 'single'])
  })

  it('has no weakest step where every one is sound', () => {
    const network = networkOf({ parties, alliances: [allianceRecord('one', 'a b'), allianceRecord('two', 'a b')] })
    expect(tellPath(['a', 'b'], tiesOfPairs(network.edges), DAY).weakest).toEqual([])
  })

  it('puts the soundest of several paths first', () => {
    //   a ─ ─ b ─── d
    //   a ─── c ─── d
    const network = networkOf({
      parties,
      alliances: [
        allianceRecord('ab', 'a b', { provenance: 'declarado' }),
        allianceRecord('bd', 'b d'),
        allianceRecord('ac', 'a c'),
        allianceRecord('cd', 'c d'),
      ],
    })
    const found = shortestPaths(adjacencyOf(network), 'a', 'd')?.paths ?? []
    const told = found.map(one => tellPath(one, tiesOfPairs(network.edges), DAY)).sort(bySoundness)
    expect(told.map(({ steps }) => steps[0]?.to)).toEqual(['c', 'b'])
  })
})

describe('who could open a way', () => {
  //   a ── b          c ── z
  //        cacao           cacao       b and z do the same in the same region: the best pair
  //   a ── o                          o is an organisation of another region
  const network = networkOf({
    parties: [
      clusterRecord('a', { macroSector: 'servicios', productiveSector: 'salud', regions: ['Llanos'] }),
      clusterRecord('b', { regions: ['Caribe'] }),
      organizationRecord('o', 'camara_comercio', { regions: ['Pacífica'] }),
      clusterRecord('c', { macroSector: 'manufactura', productiveSector: 'moda', regions: ['Amazonía'] }),
      clusterRecord('z', { regions: ['Caribe'] }),
      clusterRecord('lonely', { macroSector: 'manufactura', productiveSector: 'moda', regions: ['Pacífica'] }),
    ],
    alliances: [allianceRecord('one', 'a b'), allianceRecord('two', 'a o'), allianceRecord('three', 'c z')],
  })
  const nodes = new Map(network.nodes.map(node => [node.id, node]))
  const open = (from: string, to: string) => findOpeners(nodes, adjacencyOf(network), from, to)

  it('are the two nearest to the ends with most in common', () => {
    expect(open('a', 'c')[0]).toEqual({
      near: 'b',
      nearSteps: 1,
      far: 'z',
      farSteps: 1,
      likeness: 'sectorAndRegion',
      macroSector: 'agroindustria',
      productiveSector: 'cacao',
      region: 'Caribe',
    })
  })

  it('may be the ends themselves, and organisations', () => {
    expect(open('lonely', 'c')[0]).toMatchObject({ near: 'lonely', far: 'c', likeness: 'sector', nearSteps: 0 })
    expect(open('a', 'lonely')[0]).toMatchObject({ near: 'o', far: 'lonely', likeness: 'region', region: 'Pacífica' })
  })

  it('are nobody where the two sides have nothing in common', () => {
    const lone = networkOf({
      parties: [
        clusterRecord('x', { macroSector: 'servicios', productiveSector: 'salud', regions: ['Llanos'] }),
        clusterRecord('y', { macroSector: null, productiveSector: null, regions: [] }),
      ],
    })
    const known = new Map(lone.nodes.map(node => [node.id, node]))
    expect(findOpeners(known, adjacencyOf(lone), 'x', 'y')).toEqual([])
  })
})
