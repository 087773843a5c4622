import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellStep, matrixOf, quantileSteps } from '#app/components/charts/heat.ts'
import { segments } from '#app/components/charts/segments.ts'

describe('quantileSteps', () => {
  it('spreads what differs over the six steps', () => {
    expect(quantileSteps([0, 4, 5, 6, 7, 8, 9])).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(quantileSteps([4, 12, 7])).toEqual([1, 6, 4])
    expect(quantileSteps([5, 5])).toEqual([6, 6])
    expect(quantileSteps([])).toEqual([])
  })

  it('never draws a greater number lighter', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { maxLength: 20 }), values => {
        const steps = quantileSteps(values)
        for (const [i, a] of values.entries()) {
          for (const [j, b] of values.entries()) {
            if (a < b) expect(steps[i]).toBeLessThanOrEqual(steps[j] as number)
            if (a === b) expect(steps[i]).toBe(steps[j])
          }
          expect(steps[i] === 0).toBe(a === 0)
        }
      }),
    )
  })
})

it('puts a matrix cell in its class', () => {
  expect([0, 1, 2, 3, 4, 9].map(cellStep)).toEqual([0, 1, 3, 5, 6, 6])
})

it('sorts a matrix by its totals', () => {
  const counts: Record<string, number> = { 'a x': 1, 'b x': 2, 'b y': 3 }
  const matrix = matrixOf(['a', 'b'], ['x', 'y'], (row, column) => counts[`${row} ${column}`] ?? 0)
  expect(matrix.columns).toEqual([
    { key: 'x', total: 3 },
    { key: 'y', total: 3 },
  ])
  expect(matrix.rows.map(row => row.key)).toEqual(['b', 'a'])
  expect(matrix.rows[0]?.cells).toEqual([2, 3])
  expect(matrix.total).toBe(6)
})

describe('segments', () => {
  it('fills the line, gaps included', () => {
    const [first, second] = segments([1, 3])
    expect(first?.start).toBe(0)
    expect((second?.start ?? 0) + (second?.width ?? 0)).toBeCloseTo(1000, 1)
  })

  it('draws nothing of nothing', () => {
    expect(segments([0, 0])).toEqual([
      { start: 0, width: 0 },
      { start: 0, width: 0 },
    ])
  })
})
