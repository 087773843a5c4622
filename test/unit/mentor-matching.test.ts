import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byDistanceUnderMedian, type DimensionPlace, levelAt, positionOfLevel } from '#app/domain/mentor-matching.ts'
import { type OfferedDimension, standingOf } from '#app/domain/mentorship-offers.ts'
import { MATURITY_DIMENSIONS, MATURITY_LEVELS } from '#app/domain/vocabularies.ts'

describe('the dimensions of a cluster', () => {
  it('come with the farthest under the median first, those not read last', () => {
    const places: DimensionPlace[] = [
      { dimension: 'actores', own: null, median: 3 },
      { dimension: 'enfoque', own: 3, median: 2 },
      { dimension: 'estrategia', own: 1, median: 2 },
      { dimension: 'gobernanza', own: 1, median: 3 },
      { dimension: 'colaboracion', own: 1, median: null },
      { dimension: 'actividades', own: null, median: null },
    ]
    expect(byDistanceUnderMedian(places).map(place => place.dimension)).toEqual([
      'gobernanza',
      'estrategia',
      'colaboracion',
      'enfoque',
      'actores',
      'actividades',
    ])
  })

  it('come in the same order, whatever order they are given in', () => {
    const position = fc.constantFrom(1, 2, 3, null)
    const placesArb = fc.tuple(
      ...MATURITY_DIMENSIONS.map(dimension =>
        fc.record({ dimension: fc.constant(dimension), own: position, median: position }),
      ),
    )
    fc.assert(
      fc.property(placesArb, places => {
        expect(byDistanceUnderMedian([...places].reverse())).toEqual(byDistanceUnderMedian(places))
      }),
    )
  })

  it('have a level for each position', () => {
    expect([1, 2, 3].map(levelAt)).toEqual(MATURITY_LEVELS)
    expect(MATURITY_LEVELS.map(positionOfLevel)).toEqual([1, 2, 3])
  })
})

describe('where an offered dimension stands', () => {
  const undecided = { reason: null, decidedBy: null, decidedAt: null }
  const decided = { readingId: null, reason: 'Lo mostró.', decidedBy: 'u', decidedAt: '2026-11-20T15:00:00.000Z' }
  const accepted: OfferedDimension = { dimension: 'gobernanza', status: 'qualified', ...decided }
  const refused: OfferedDimension = { dimension: 'gobernanza', status: 'refused', ...decided }
  const byReading: OfferedDimension = { dimension: 'gobernanza', status: 'qualified', readingId: 'r', ...undecided }
  const pending: OfferedDimension = { dimension: 'gobernanza', status: 'pending', readingId: null, ...undecided }
  const advanced = { id: 'r', level: 'avanzado' } as const
  const lower = { id: 's', level: 'intermedio' } as const
  const stands = (
    before?: OfferedDimension,
    reading?: { id: string; level: 'avanzado' | 'intermedio' },
    anew = false,
  ) => standingOf('gobernanza', before, reading, anew)

  it('qualifies by a survey at the level, whatever was decided before', () => {
    for (const before of [undefined, pending, refused, accepted, byReading]) {
      expect(stands(before, advanced)).toEqual(byReading)
    }
  })

  it('waits without one, and again when the survey finds it lower', () => {
    expect(stands()).toEqual(pending)
    expect(stands(undefined, lower)).toEqual(pending)
    expect(stands(byReading, lower)).toEqual(pending)
  })

  it('keeps what the coordination decided, until somebody offers the refused one anew', () => {
    expect(stands(accepted, lower, true)).toEqual(accepted)
    expect(stands(refused)).toEqual(refused)
    expect(stands(refused, undefined, true)).toEqual(pending)
  })
})
