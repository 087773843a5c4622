import { describe, expect, test } from 'vitest'
import { macroSectorAssortativity, regionAssortativity } from '#graph/metrics/assortativity.ts'
import { density } from '#graph/metrics/density.ts'
import { eiIndex } from '#graph/metrics/ei-index.ts'
import { draw } from './draw.ts'

//   Caribe       Central     no territory
//   a ── b ────── c ── d
//                 └──────────── o
const graph = draw('a-b-c-d c-o', {
  regions: 'Caribe: a b, Central: c d',
  macroSectors: 'servicios: a c, manufactura: b d',
})

test('density is the share of pairs that are tied', () => {
  expect(density(graph).value).toBe(0.4)
  expect(density(draw('', { alone: 'a' })).value).toBeNull()
})

describe('assortativity', () => {
  test('more within a region than by chance', () => {
    // Two of three ties within; half of the ends in each region: (2/3 − 1/2) / (1 − 1/2).
    expect(regionAssortativity(graph).value).toBeCloseTo(1 / 3, 12)
  })

  test('never within a macro-sector', () => {
    expect(macroSectorAssortativity(graph).value).toBe(-1)
  })

  test('says nothing where there is one class or no tie', () => {
    expect(regionAssortativity(draw('a-b', { regions: 'Caribe: a b' })).value).toBeNull()
    expect(regionAssortativity(draw('a-b')).value).toBeNull()
  })
})

describe('E-I index', () => {
  test('ties outward less ties within, over both; what has no territory is neither', () => {
    const { groups, value } = eiIndex(graph)
    expect(groups).toEqual([
      { name: 'Caribe', size: 2, value: 0 },
      { name: 'Central', size: 2, value: 0 },
    ])
    // One tie between regions, two within.
    expect(value).toBeCloseTo(-1 / 3, 12)
  })

  test('a region without ties has none', () => {
    const { groups } = eiIndex(draw('a-b', { alone: 'c', regions: 'Caribe: a b, Llanos: c' }))
    expect(groups).toEqual([
      { name: 'Caribe', size: 2, value: -1 },
      { name: 'Llanos', size: 1, value: null },
    ])
  })
})
