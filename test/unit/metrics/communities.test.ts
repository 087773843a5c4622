import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { communities, namesOf } from '#graph/metrics/communities/communities.ts'
import { modularity } from '#graph/metrics/communities/modularity.ts'
import { nameCommunities } from '#graph/metrics/communities/names.ts'
import { compact } from '#graph/metrics/compact.ts'
import { components } from '#graph/metrics/components.ts'
import { finish } from '#graph/metrics/results.ts'
import { networkOfSize } from '../../bench/network-of-size.ts'
import { draw, graphOf } from './draw.ts'
import { someGraph } from './some-graph.ts'

//   a ── b          d ── e
//    ╲  ╱            ╲  ╱       x
//     c ────────────── f
const two = draw('a-b-c-a d-e-f-d c-f', { alone: 'x' })

describe('modularity', () => {
  test('six of seven ties within, half of the ends in each', () => {
    expect(modularity(two, [0, 0, 0, 1, 1, 1, -1])).toBeCloseTo(6 / 7 - 1 / 2, 12)
  })

  test('says nothing without ties', () => {
    expect(modularity(draw('', { alone: 'a b' }), [0, 1])).toBeNull()
  })
})

describe('communities', () => {
  test('two triangles and a tie between them', () => {
    const { of, groups, value } = finish(communities(two))
    expect([...of]).toEqual([0, 0, 0, 1, 1, 1, -1])
    expect(value).toBeCloseTo(5 / 14, 12)
    expect(groups).toEqual([
      { name: '1', size: 3, value: 6 / 7 },
      { name: '2', size: 3, value: 6 / 7 },
    ])
  })

  //   thirty cliques of five in a ring
  test('cliques in a ring: none is cut, and some go together, as modularity has it', () => {
    const pairs = Array.from({ length: 30 }, (_, clique) => {
      const members = [0, 1, 2, 3, 4].map(i => 5 * clique + i)
      const within = members.flatMap((a, i) => members.slice(i + 1).map(b => [a, b] as const))
      return [...within, [5 * clique, (5 * clique + 9) % 150] as const]
    }).flat()
    const graph = graphOf(150, pairs)
    const { of, value } = finish(communities(graph))
    for (let v = 0; v < 150; v++) expect(of[v]).toBe(of[5 * Math.floor(v / 5)])
    const alone = Array.from({ length: 150 }, (_, v) => Math.floor(v / 5))
    expect(value).toBeGreaterThan(modularity(graph, alone) ?? 1)
  })

  test('the same every time', () => {
    fc.assert(
      fc.property(someGraph, graph => {
        expect(finish(communities(graph))).toEqual(finish(communities(graph)))
      }),
    )
  })

  test('every community hangs together, and is no worse than the parts or everybody apart', () => {
    fc.assert(
      fc.property(someGraph, graph => {
        const { of, groups, value } = finish(communities(graph))
        for (const i of groups.keys()) {
          const members = [...graph.ids.keys()].filter(v => of[v] === i)
          const within = members.flatMap(v =>
            [...graph.targets.subarray(graph.offsets[v], graph.offsets[v + 1])]
              .filter(w => of[w] === i)
              .map(w => [members.indexOf(v), members.indexOf(w)] as const),
          )
          expect(components(graphOf(members.length, within)).value).toBe(1)
        }
        if (graph.pairs === 0) return
        const parts = modularity(graph, components(graph).of) ?? 0
        const apart = modularity(graph, [...graph.ids.keys()]) ?? 0
        expect(value).toBeGreaterThanOrEqual(Math.max(parts, apart) - 1e-12)
      }),
    )
  })
})

/** `{ ab: 1 }`: a and b were in community 1. */
const named = (members: Record<string, number>) =>
  new Map(Object.entries(members).flatMap(([ids, name]) => [...ids].map(id => [id, name] as const)))

describe('names of communities', () => {
  test('without others before, by size', () => {
    expect(nameCommunities([['a'], ['b', 'c', 'd'], ['e', 'f']])).toEqual([3, 1, 2])
  })

  test('each keeps the name of the one it has most members of', () => {
    const before = named({ abcd: 1, efg: 2 })
    // c and d went over; h is new.
    expect(nameCommunities([[...'cdefgh'], [...'ab']], before)).toEqual([2, 1])
  })

  test('of two halves the larger keeps the name, the other gets one never used', () => {
    const before = named({ abcde: 1, z: 4 })
    expect(nameCommunities([['a', 'b'], ['c', 'd', 'e'], ['z']], before)).toEqual([5, 1, 4])
  })

  test('stay when one tie is added elsewhere', () => {
    const first = finish(communities(two))
    const later = draw('a-b-c-a d-e-f-d c-f x-d')
    // Given in another order: the larger is first now.
    const { of, groups } = finish(communities(later, namesOf(two, first)))
    const nameOf = (id: string) => groups[of[later.ids.indexOf(id)] as number]?.name
    expect([nameOf('a'), nameOf('d'), nameOf('x')]).toEqual(['1', '2', '2'])
  })

  test('a hundredth of the ties more changes hardly anybody’s community', () => {
    const network = networkOfSize({ nodes: 300, ties: 1_000 })
    const ended = { nodes: network.nodes, edges: network.edges.filter((_, i) => i % 100 > 0) }
    const now = compact(network)
    const before = compact(ended)
    const names = namesOf(now, finish(communities(now)))
    const then = namesOf(before, finish(communities(before, names)))
    const moved = now.ids.filter(id => then.has(id) && then.get(id) !== names.get(id))
    expect(moved.length).toBeLessThan(0.05 * now.ids.length)
  })
})
