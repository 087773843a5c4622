import { describe, expect, test } from 'vitest'
import { betweenness } from '#graph/metrics/betweenness.ts'
import { eigenvector } from '#graph/metrics/eigenvector.ts'
import { harmonic } from '#graph/metrics/harmonic.ts'
import { pageRank } from '#graph/metrics/pagerank.ts'
import { finish } from '#graph/metrics/results.ts'
import { byId, draw } from './draw.ts'

const SIXTH = 0.166666667

describe('betweenness', () => {
  //   a ── b ── c ── d
  test('on a line: of the three pairs of others, two go through b', () => {
    const line = draw('a-b-c-d')
    expect(byId(line, betweenness(line))).toEqual({ a: 0, b: 0.666666667, c: 0.666666667, d: 0 })
  })

  //   a ── b
  //   │    │     two ways from a to c: half of the pair goes each way
  //   d ── c
  test('two ways as short share the pair', () => {
    const square = draw('a-b-c-d-a')
    expect(byId(square, betweenness(square))).toEqual({ a: SIXTH, b: SIXTH, c: SIXTH, d: SIXTH })
  })

  //     b
  //     │
  //  d──a──c     all pairs go through a
  test('the middle of a star has all of it', () => {
    const star = draw('a-b a-c a-d')
    expect(byId(star, betweenness(star))).toEqual({ a: 1, b: 0, c: 0, d: 0 })
  })

  test('with fewer than three nodes there is nothing between', () => {
    const pair = draw('a-b')
    expect(byId(pair, betweenness(pair))).toEqual({ a: 0, b: 0 })
  })

  test('a sample of all nodes is exact and has no error', () => {
    const star = draw('a-b a-c a-d')
    expect(finish(betweenness(star, 4)).sample).toBeNull()
  })

  test('a sample says how many were asked and how far off it may be', () => {
    const line = draw('a-b-c-d-e-f-g-h')
    const { sample } = finish(betweenness(line, 4))
    expect(sample?.sources).toBe(4)
    expect(sample?.errors[0]).toBe(0)
    expect(sample?.errors[3]).toBeGreaterThan(0)
  })
})

describe('harmonic closeness', () => {
  //   a ── b ── c     d     from a: 1 + 1/2 + 0, over three others
  test('the mean of one over the distance', () => {
    const graph = draw('a-b-c', { alone: 'd' })
    expect(byId(graph, harmonic(graph))).toEqual({ a: 0.5, b: 0.666666667, c: 0.5, d: 0 })
  })

  test('reaches beyond one batch of sources', () => {
    const ids = Array.from({ length: 70 }, (_, i) => `n${String(i).padStart(2, '0')}`)
    const star = draw(
      ids
        .slice(1)
        .map(id => `n00-${id}`)
        .join(' '),
    )
    const values = byId(star, harmonic(star))
    expect(values.n00).toBe(1)
    expect(values.n69).toBe(Math.round(((1 + 68 / 2) / 69) * 1e9) / 1e9)
  })
})

describe('eigenvector centrality', () => {
  //     b
  //     │
  //  d──a──c     the middle is √3 times as central as the ends
  test('on a star', () => {
    const star = draw('a-b a-c a-d')
    const end = Math.round(1e9 / Math.sqrt(3)) / 1e9
    expect(byId(star, eigenvector(star))).toEqual({ a: 1, b: end, c: end, d: end })
  })

  //   a ── b     d ── e
  //    ╲  ╱               the triangle is the stronger part
  //     c
  test('outside the strongest part it is nothing', () => {
    const graph = draw('a-b-c-a d-e')
    expect(byId(graph, eigenvector(graph))).toEqual({ a: 1, b: 1, c: 1, d: 0, e: 0 })
  })

  test('without ties nobody has any', () => {
    const graph = draw('', { alone: 'a b' })
    expect(byId(graph, eigenvector(graph))).toEqual({ a: 0, b: 0 })
  })
})

describe('PageRank', () => {
  //   a ── b ── c     p(b) = 0.05 + 0.85 · (p(a) + p(c)), p(a) = 0.05 + 0.85 · p(b) / 2
  test('on a line of three', () => {
    const line = draw('a-b-c')
    const middle = (0.05 + 1.7 * 0.05) / (1 - 0.85 * 0.85)
    const end = 0.05 + 0.425 * middle
    const values = byId(line, pageRank(line))
    expect(values.a).toBeCloseTo(end, 9)
    expect(values.b).toBeCloseTo(middle, 9)
  })

  //   a ── b     c     the walker at c starts anew
  test('who has no ties is visited too', () => {
    const graph = draw('a-b', { alone: 'c' })
    const { a = 0, b = 0, c = 0 } = byId(graph, pageRank(graph))
    expect(a + b + c).toBeCloseTo(1, 8)
    expect(c).toBeCloseTo(0.05 / (1 - 0.85 / 3), 8)
  })
})
