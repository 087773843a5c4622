import { describe, expect, it } from 'vitest'
import { colorBy, sizeBy } from '#app/components/network-map/measures.ts'
import type { Tokens } from '#app/components/network-map/tokens.ts'
import { NODE_METRICS } from '#app/domain/network-metrics.ts'
import { valueClasses } from '#graph/metrics/classes.ts'
import { METRICS } from '#graph/metrics/index.ts'
import { encodeMeasure, radiiOf, readMeasure } from '#graph/wire-measure.ts'

describe('classes of values', () => {
  it('hold about as many nodes each, and never part those of one value', () => {
    const { of, classes } = valueClasses([1, 2, 3, 4, 5, 6, 7, 8], 4)
    expect([...of]).toEqual([1, 1, 2, 2, 3, 3, 4, 4])
    expect(classes).toEqual([
      { least: 1, most: 2, size: 2 },
      { least: 3, most: 4, size: 2 },
      { least: 5, most: 6, size: 2 },
      { least: 7, most: 8, size: 2 },
    ])
    expect([...valueClasses([1, 1, 1, 1, 1, 9], 4).of]).toEqual([1, 1, 1, 1, 1, 2])
  })

  it('leave out what has nothing, and those of which nothing is said', () => {
    expect([...valueClasses([0, Number.NaN, 2], 4).of]).toEqual([0, 0, 1])
    expect(valueClasses([], 4).classes).toEqual([])
    expect(valueClasses([0, 0], 4).classes).toEqual([])
  })

  it('add up to all that have something', () => {
    const values = Array.from({ length: 101 }, (_, i) => (i * 37) % 23)
    const { of, classes } = valueClasses(values, 4)
    expect(classes.reduce((sum, { size }) => sum + size, 0)).toBe(values.filter(value => value > 0).length)
    for (const [i, value] of values.entries()) {
      const own = classes[(of[i] ?? 0) - 1]
      if (value > 0) expect(own && own.least <= value && value <= own.most).toBe(true)
    }
  })
})

describe('what the map is sized and coloured by', () => {
  it('arrives as it was sent, to a tenth of a unit', () => {
    const radii = radiiOf([0, 1, 4, Number.NaN])
    const read = readMeasure(encodeMeasure(radii, [0, 1, 2, 0]))
    expect(Array.from(read.radii, r => Math.round(r * 10) / 10)).toEqual([3.2, 9.7, 16.2, 3.2])
    expect([...read.classes]).toEqual([0, 1, 2, 0])
  })

  it('grows in area with the value', () => {
    const [none = 0, quarter = 0, all = 0] = radiiOf([0, 1, 4])
    expect((quarter - none) / (all - none)).toBeCloseTo(0.5)
  })

  it('is read by row, and says nothing of a node without a class', () => {
    const tokens = { measures: ['a', 'b', 'c', 'd'], regions: { Central: 'x', Caribe: 'y' } } as unknown as Tokens
    const wire = encodeMeasure([3, 4, 5], [0, 2, 1])
    expect([0, 1, 2, 9].map(row => colorBy('degree', wire)(row, tokens))).toEqual([null, 'b', 'a', null])
    expect([0, 1, 2].map(row => colorBy('comunidad', wire)(row, tokens))).toEqual([null, 'y', 'x'])
    expect([0, 2].map(sizeBy(wire))).toEqual([3, 5])
  })

  it('another version of the wire is refused', () => {
    expect(() => readMeasure({ ...encodeMeasure([], []), format: 2 as 1 })).toThrow('format 2')
  })
})

it('the menus offer every metric that the registry gives per node, in its order', () => {
  expect(METRICS.filter(({ kind }) => kind === 'node').map(({ id }) => id)).toEqual([...NODE_METRICS])
})
