import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compact } from '#graph/metrics/compact.ts'
import { articulation } from '#graph/metrics/cuts.ts'
import { finish } from '#graph/metrics/results.ts'
import { joinParts, type Propose, secondWays } from '#graph/resilience/connecting.ts'
import { departureOf, shapeOf } from '#graph/resilience/departure.ts'
import { countDependent, hangingParts, partsWithout, withTie } from '#graph/resilience/parts.ts'
import { allianceRecord, clusterRecord, networkOf } from '#test/support/networks.ts'

function drawn(ties: string, alone = '') {
  const pairs = ties.split(' ').filter(Boolean)
  const slugs = [...new Set([...pairs.flatMap(pair => pair.split('-')), ...alone.split(' ').filter(Boolean)])]
  return compact(
    networkOf({
      parties: slugs.map(slug => clusterRecord(slug)),
      alliances: pairs.map((pair, i) => allianceRecord(`t${i}`, pair.replace('-', ' '))),
    }),
  )
}

const anybody = () => true
/** Whoever comes first by name. */
const firstOf =
  (ids: readonly string[]): Propose =>
  (from, allowed) => {
    const to = [...ids].sort().find(id => id !== from && allowed(id))
    return to ? { to, score: 1 } : null
  }

//   a ── b          f ── g        x
//    \  /
//     c ── hub ── d
//           │
//           e
const TIES = 'a-b b-c a-c c-hub hub-d hub-e f-g'
const graph = drawn(TIES, 'x')
const proposeAnybody = firstOf(graph.ids)

describe('what the network loses when somebody leaves', () => {
  it('are its ties, and those that nothing else joined', () => {
    expect(departureOf(graph, 'hub')).toEqual({
      before: { nodes: 9, parts: 3, largest: 6, alone: 1, pairs: 7 },
      after: { nodes: 8, parts: 5, largest: 3, alone: 3, pairs: 4 },
      leftAlone: ['d', 'e'],
      cutOff: ['d', 'e'],
      lostPairs: 3,
    })
    expect(departureOf(graph, 'g')).toMatchObject({ leftAlone: ['f'], cutOff: [], lostPairs: 1 })
    expect(departureOf(graph, 'a')).toMatchObject({ leftAlone: [], cutOff: [], lostPairs: 2 })
    expect(departureOf(graph, 'x')).toMatchObject({ leftAlone: [], cutOff: [], lostPairs: 0 })
  })

  it('is nothing to ask about a stranger', () => {
    expect(() => departureOf(graph, 'nobody')).toThrow(RangeError)
  })
})

describe('what hangs from a single node', () => {
  const names = (list: readonly number[]) => list.map(node => graph.ids[node])

  it('are the parts that would lose their way to the rest', () => {
    const cutters = graph.ids.flatMap((_, node) => (articulation(graph).values[node] ? node : []))
    const parts = finish(hangingParts(graph, cutters))
    expect(parts.map(({ from, nodes }) => [graph.ids[from], names(nodes)])).toEqual([
      ['c', ['a', 'b']],
      ['hub', ['d']],
      ['hub', ['e']],
    ])
    expect(countDependent(parts)).toBe(4)
  })

  it('is as the metric of articulation has it', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })).filter(([a, b]) => a !== b)
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 20 }), pairs => {
        const some = drawn(pairs.map(([a, b]) => `n${a}-n${b}`).join(' '), 'n0')
        const parts = finish(hangingParts(some, [...some.ids.keys()]))
        const cutOff = some.ids.map((_, node) =>
          parts.filter(part => part.from === node).reduce((sum, part) => sum + part.nodes.length, 0),
        )
        expect(cutOff).toEqual([...articulation(some).values])
      }),
    )
  })
})

describe('a tie more', () => {
  it('is seen from both ends, and changes nothing else', () => {
    const joined = withTie(graph, graph.ids.indexOf('x'), graph.ids.indexOf('a'))
    expect(joined).toEqual({ ...drawn(`${TIES} x-a`), weights: joined.weights })
    expect(withTie(graph, graph.ids.indexOf('a'), graph.ids.indexOf('b'))).toBe(graph)
  })
})

describe('ties that join what is apart', () => {
  it('go to the largest part, those of larger parts first', () => {
    const { ties, without, unseen } = finish(joinParts(graph, anybody, proposeAnybody))
    expect(ties).toEqual([
      { from: 'f', to: 'a', gain: 2 },
      { from: 'x', to: 'a', gain: 1 },
    ])
    expect([without, unseen]).toEqual([[], 0])
  })

  it('are told apart from those for whom there is nobody to propose', () => {
    const { ties, without } = finish(joinParts(graph, anybody, () => null))
    expect(ties).toEqual([])
    expect(without).toEqual([['f', 'g'], ['x']])
  })

  it('begin only where they may', () => {
    const { ties, without } = finish(joinParts(graph, id => id === 'g', proposeAnybody))
    expect([ties, without]).toEqual([[{ from: 'g', to: 'a', gain: 2 }], []])
  })
})

describe('second ways', () => {
  it('free most first, each with the ones before it in place', () => {
    // a–d closes a ring over c and the hub: nothing hangs from c any more, and of the hub only e.
    const ways = finish(secondWays(graph, anybody, firstOf(['d', 'a', 'e']), 3))
    expect(ways[0]).toEqual({ from: 'a', to: 'd', hangsFrom: 'c', gain: 3, before: 4, after: 1 })
    expect(ways[1]).toMatchObject({ from: 'e', to: 'a', hangsFrom: 'hub', gain: 1, before: 1, after: 0 })
    expect(ways).toHaveLength(2)
  })

  it('never make it more fragile, nor join what is apart', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })).filter(([a, b]) => a !== b)
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 18 }), pairs => {
        const some = drawn(pairs.map(([a, b]) => `n${a}-n${b}`).join(' '), 'n0')
        const ways = finish(secondWays(some, anybody, firstOf(some.ids), 3))
        let now = some
        for (const { from, to, before, after, gain } of ways) {
          expect(gain).toBe(before - after)
          expect(after).toBeLessThan(before)
          now = withTie(now, some.ids.indexOf(from), some.ids.indexOf(to))
        }
        const parts = (of: typeof some) => partsWithout(of, () => false).length
        expect(parts(now)).toBe(parts(some))
        expect(shapeOf(now).pairs).toBe(shapeOf(some).pairs + ways.length)
      }),
    )
  })
})
