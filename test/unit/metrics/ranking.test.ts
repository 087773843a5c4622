import { expect, test } from 'vitest'
import { ranking } from '#graph/metrics/ranking.ts'
import { exact } from '#graph/metrics/results.ts'

const ids = ['a', 'b', 'c', 'd', 'e']

test('the highest first, the same rank for the same value, nobody of whom nothing is known', () => {
  const ranked = ranking({ ids }, exact(Float64Array.of(1, 3, Number.NaN, 3, 0)))
  expect(ranked.map(({ id, rank }) => `${rank} ${id}`)).toEqual(['1 b', '1 d', '3 a', '4 e'])
})

test('an estimate comes with its error', () => {
  const sample = { sources: 2, errors: Float64Array.of(0.1, 0, 0, 0, 0.3) }
  const ranked = ranking({ ids }, { values: Float64Array.of(1, 0, 0, 0, 2), sample })
  expect(ranked.slice(0, 2).map(({ id, error }) => [id, error])).toEqual([
    ['e', 0.3],
    ['a', 0.1],
  ])
})
