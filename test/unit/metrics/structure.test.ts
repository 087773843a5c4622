import { describe, expect, test } from 'vitest'
import { clustering } from '#graph/metrics/clustering.ts'
import { components } from '#graph/metrics/components.ts'
import { constraint } from '#graph/metrics/constraint.ts'
import { articulation, bridges } from '#graph/metrics/cuts.ts'
import { degree } from '#graph/metrics/degree.ts'
import { kCore } from '#graph/metrics/k-core.ts'
import { byId, draw } from './draw.ts'

//   a ── b
//    ╲  ╱
//     c ── d ── e     f
const kite = draw('a-b-c-a c-d-e', { alone: 'f' })

test('degree counts the others', () => {
  expect(byId(kite, degree(kite))).toEqual({ a: 2, b: 2, c: 3, d: 2, e: 1, f: 0 })
})

describe('k-core', () => {
  test('the triangle is the core of two, the tail of one', () => {
    expect(byId(kite, kCore(kite))).toEqual({ a: 2, b: 2, c: 2, d: 1, e: 1, f: 0 })
  })

  //   a ╳ b     four all tied to each other, and e tied to two of them
  //   │╳│╲
  //   c ╳ d ── e
  test('who is tied to two of a core of three is in the core of two', () => {
    const graph = draw('a-b-c-d-a a-c b-d e-b e-d')
    expect(byId(graph, kCore(graph))).toEqual({ a: 3, b: 3, c: 3, d: 3, e: 2 })
  })
})

describe('clustering', () => {
  test('the share of pairs of neighbours that are tied; nothing to say of fewer than two', () => {
    expect(byId(kite, clustering(kite))).toEqual({ a: 1, b: 1, c: 0.333333333, d: 0, e: Number.NaN, f: Number.NaN })
  })
})

describe('Burt’s constraint', () => {
  //     b
  //     │
  //  d──a──c     a spends a third on each of three who do not know each other
  test('low in the middle of a star, whole at its ends', () => {
    const star = draw('a-b a-c a-d')
    expect(byId(star, constraint(star))).toEqual({ a: 0.333333333, b: 1, c: 1, d: 1 })
  })

  //   a ── b
  //    ╲  ╱      (1/2 + 1/2 · 1/2)², twice
  //     c
  test('highest where both neighbours know each other', () => {
    const triangle = draw('a-b-c-a')
    expect(byId(triangle, constraint(triangle))).toEqual({ a: 1.125, b: 1.125, c: 1.125 })
  })

  test('nothing to say of who has no ties', () => {
    expect(byId(kite, constraint(kite)).f).toBeNaN()
  })
})

describe('breaking points and bridges', () => {
  test('how many would be separated if one left', () => {
    // Without c: {a, b} and {d, e}; without d: {a, b, c} and {e}.
    expect(byId(kite, articulation(kite))).toEqual({ a: 0, b: 0, c: 2, d: 1, e: 0, f: 0 })
  })

  test('the ties that are the only way, and how many are on the smaller side', () => {
    const { pairs, values } = bridges(kite)
    const named = [...values].map((size, i) => [kite.ids[pairs[2 * i] ?? -1], kite.ids[pairs[2 * i + 1] ?? -1], size])
    expect(named).toEqual([
      ['c', 'd', 2],
      ['d', 'e', 1],
    ])
  })

  //   a ── b        f ── g
  //    ╲  ╱          ╲  ╱     all three ways out of the hub lead to one that cannot do without it
  //     c ── hub ──── e ── x
  test('where several parts hang from one', () => {
    const graph = draw('a-b-c-a c-hub-e e-f-g-e e-x')
    const values = byId(graph, articulation(graph))
    expect(values).toMatchObject({ hub: 3, c: 2, e: 3, a: 0, x: 0 })
  })

  test('a path as long as the largest network overflows nothing', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => `n${String(i).padStart(5, '0')}`)
    const path = draw(ids.join('-'))
    expect(bridges(path).values).toHaveLength(19_999)
    expect(articulation(path).values[10_000]).toBe(9_999)
  })
})

describe('components', () => {
  test('the largest first; who has no ties is a part alone', () => {
    const { of, groups, value } = components(kite)
    expect(value).toBe(2)
    expect(groups.map(group => group.size)).toEqual([5, 1])
    expect([...of]).toEqual([0, 0, 0, 0, 0, 1])
  })
})
