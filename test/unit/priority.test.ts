import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  computePriority,
  HORIZONS,
  PRIORITY_PARTS,
  type Priority,
  RESOLVABILITIES,
  type SeverityReport,
} from '#app/domain/priority.ts'
import { REGIONS } from '#app/domain/vocabularies.ts'

const report = fc.record({
  severity: fc.integer({ min: 1, max: 5 }),
  regions: fc.uniqueArray(fc.constantFrom(...REGIONS), { minLength: 1, maxLength: 3 }),
})
const reports = fc.array(report, { minLength: 1, maxLength: 40 })
const resolvability = fc.option(fc.constantFrom(...RESOLVABILITIES))
const horizon = fc.option(fc.constantFrom(...HORIZONS))

function score(
  list: readonly SeverityReport[],
  ...action: [Parameters<typeof computePriority>[1], Parameters<typeof computePriority>[2]]
) {
  return (computePriority(list, ...action) as Priority).score
}

describe('the priority of a bottleneck', () => {
  it('is unknown, not zero, while no cluster has reported it', () => {
    expect(computePriority([], 'alta', 'corto')).toBeNull()
  })

  it('adds up to what its parts say: a known case', () => {
    const priority = computePriority(
      [
        { severity: 5, regions: ['Central'] },
        { severity: 4, regions: ['Central', 'Caribe'] },
        { severity: 2, regions: ['Caribe'] },
        { severity: 1, regions: ['Caribe'] },
      ],
      'alta',
      'medio',
    )
    // 4 of 10 clusters: 12; 5 + 4 + 2 of 15: 25.7; 2 of 5 regions: 6; 1 + 0.6 of 2: 16.
    expect(priority).toEqual({
      score: 60,
      parts: [
        { name: 'clusters', value: 4, points: 12, weight: 30 },
        { name: 'severity', value: 11, points: 26, weight: 35 },
        { name: 'regions', value: 2, points: 6, weight: 15 },
        { name: 'action', value: 1.6, points: 16, weight: 20 },
      ],
    })
  })

  it('goes from 0 to 100, and the weights are 100 in all', () => {
    expect(Object.values(PRIORITY_PARTS).reduce((sum, part) => sum + part.weight, 0)).toBe(100)
    const everywhere = Array.from({ length: 50 }, () => ({ severity: 5, regions: REGIONS }))
    expect(score(everywhere, 'alta', 'corto')).toBe(100)
    fc.assert(
      fc.property(reports, resolvability, horizon, (list, r, h) => {
        const priority = computePriority(list, r, h) as Priority
        expect(priority.score).toBeGreaterThan(0)
        expect(priority.score).toBeLessThanOrEqual(100)
        expect(priority.parts.reduce((sum, part) => sum + part.points, 0)).toBe(priority.score)
        for (const part of priority.parts) expect(part.points).toBeLessThanOrEqual(part.weight)
      }),
    )
  })

  it('does not depend on the order of the reports', () => {
    fc.assert(
      fc.property(reports, resolvability, horizon, (list, r, h) => {
        expect(computePriority([...list].reverse(), r, h)).toEqual(computePriority(list, r, h))
      }),
    )
  })

  it('is never lowered by a higher severity', () => {
    fc.assert(
      fc.property(reports, fc.nat(), resolvability, horizon, (list, at, r, h) => {
        const worse = list.map((one, i) =>
          i === at % list.length ? { ...one, severity: Math.min(5, one.severity + 1) } : one,
        )
        expect(score(worse, r, h)).toBeGreaterThanOrEqual(score(list, r, h))
      }),
    )
  })

  it('is never lowered by one more cluster, however mild its report', () => {
    fc.assert(
      fc.property(reports, report, resolvability, horizon, (list, more, r, h) => {
        expect(score([...list, more], r, h)).toBeGreaterThanOrEqual(score(list, r, h))
      }),
    )
  })

  it('is never lowered by more room to act or a nearer horizon', () => {
    fc.assert(
      fc.property(reports, list => {
        for (const h of HORIZONS) {
          const [high, middle, low] = RESOLVABILITIES.map(r => score(list, r, h))
          expect(high).toBeGreaterThanOrEqual(middle as number)
          expect(middle).toBeGreaterThanOrEqual(low as number)
        }
        for (const r of RESOLVABILITIES) {
          const [soon, later, last] = HORIZONS.map(h => score(list, r, h))
          expect(soon).toBeGreaterThanOrEqual(later as number)
          expect(later).toBeGreaterThanOrEqual(last as number)
        }
      }),
    )
  })
})
