import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addQuarters, quarterOf } from '#app/domain/quarters.ts'
import { LEAST_TOLD, lastWholeQuarter, toldRequests } from '#app/domain/told-requests.ts'
import { MACRO_SECTORS, type MacroSector, REGIONS, type Region } from '#app/domain/vocabularies.ts'

interface Asked {
  menteeId: string
  requestedOn: string
  asker: { regions: Region[]; macroSectors: MacroSector[] }
}
const ALL = { region: null, macroSector: null }
const LAST = '2026-T3'
const DAYS = ['2025-11-05', '2026-02-05', '2026-05-05', '2026-08-05', '2026-11-05']

const of = (menteeId: string, region: Region | null, macroSector: MacroSector, requestedOn = '2026-08-05'): Asked => ({
  menteeId,
  requestedOn,
  asker: { regions: region ? [region] : [], macroSectors: [macroSector] },
})
/** Six requests of three clusters in each of two regions, and others. */
const asked = (...more: Asked[]) => [
  ...(['Caribe', 'Central'] as const).flatMap(region =>
    [0, 1, 2, 3, 4, 5].map(n => of(`${region}${n % 3}`, region, 'servicios')),
  ),
  ...more,
]
const alone = of('alone', 'Amazonía', 'servicios')
const count = (list: Asked[], filters: Partial<typeof ALL | { region: Region; macroSector: MacroSector }> = {}) =>
  toldRequests(list, { ...ALL, ...filters }, LAST).length

describe('requests for mentorship', () => {
  it('are told where there are enough, by enough clusters', () => {
    expect(count(asked())).toBe(12)
    expect(count(asked(), { region: 'Caribe' })).toBe(6)
    expect(count(asked(), { region: 'Llanos' })).toBe(0)
    expect(count(asked().slice(0, 4))).toBe(0)
    expect(count(Array(9).fill(alone))).toBe(0)
  })

  it('are not told in parts where taking one from the others would tell who asked', () => {
    expect(count(asked(alone))).toBe(13)
    for (const region of ['Caribe', 'Amazonía'] as const) {
      expect(count(asked(alone), { region })).toBe(0)
      expect(count(asked(alone), { region, macroSector: 'servicios' })).toBe(0)
    }
    expect(count(asked(alone), { macroSector: 'servicios' })).toBe(13)
    const farmer = of('alone', 'Caribe', 'agroindustria')
    expect(count(asked(farmer), { region: 'Central' })).toBe(6)
    expect(count(asked(farmer), { macroSector: 'servicios' })).toBe(0)
    expect(count(asked(of('alone', null, 'servicios')), { region: 'Caribe' })).toBe(0)
  })

  it('are told by whole quarters: one of today, or a quarter of few, waits for more', () => {
    const few = of('late', 'Caribe', 'servicios', '2026-05-05')
    const later = asked().map(one => ({ ...one, requestedOn: '2026-10-05' }))
    expect(toldRequests([few, ...later], ALL, '2026-T2')).toEqual([])
    expect(toldRequests([few, ...later], ALL, '2026-T3')).toEqual([])
    expect(toldRequests([few, ...later], ALL, '2026-T4')).toHaveLength(13)
    // The whole batch leaves together, a year after it was told.
    expect(toldRequests([few, ...later], ALL, '2027-T3')).toHaveLength(13)
    expect(toldRequests([few, ...later], ALL, '2027-T4')).toEqual([])
  })

  it('leave nothing between two times or places that would tell who asked', () => {
    const anyAsked = fc.array(
      fc.record({
        menteeId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
        requestedOn: fc.constantFrom(...DAYS),
        asker: fc.record({
          regions: fc.constantFrom<Region[]>(['Caribe'], ['Caribe'], ['Central'], ['Caribe', 'Central'], []),
          macroSectors: fc.constantFrom<MacroSector[]>(['servicios'], ['servicios'], ['agroindustria']),
        }),
      }),
      { maxLength: 90 },
    )
    const places = [null, ...REGIONS].flatMap(region =>
      [null, ...MACRO_SECTORS].map(macroSector => ({ region, macroSector })),
    )
    const isSafe = (left: Asked[]) =>
      left.length === 0 ||
      (left.length >= LEAST_TOLD.requests && new Set(left.map(one => one.menteeId)).size >= LEAST_TOLD.askers)
    const minus = (a: Asked[], b: Asked[]) => a.filter(one => !b.includes(one))
    fc.assert(
      fc.property(anyAsked, list => {
        const lasts = DAYS.map(quarterOf)
        for (const filters of places) {
          const told = lasts.map(last => toldRequests(list, filters, last))
          told.forEach((now, i) => {
            expect(isSafe(now)).toBe(true)
            for (const other of told.slice(i + 1))
              expect([isSafe(minus(now, other)), isSafe(minus(other, now))]).toEqual([true, true])
          })
        }
        // What the whole tells and the regions together do not.
        for (const last of lasts) {
          const whole = toldRequests(list, ALL, last)
          const located = REGIONS.flatMap(region => toldRequests(list, { ...ALL, region }, last))
          const unlocated = whole.filter(one => one.asker.regions.length === 0)
          if (located.length > 0) expect(isSafe(minus(minus(whole, located), unlocated))).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})

it('the last whole quarter is over: not that of today, nor on its last day', () => {
  expect(lastWholeQuarter('2026-11-20', '2026-11-20')).toBe('2026-T3')
  expect(lastWholeQuarter('2026-12-31', '2026-12-31')).toBe('2026-T3')
  expect(lastWholeQuarter('2026-12-31', '2027-01-01')).toBe('2026-T4')
  expect(lastWholeQuarter('2026-06-30', '2026-11-20')).toBe('2026-T2')
  expect(addQuarters(lastWholeQuarter('2026-02-01', '2026-11-20'), 1)).toBe('2026-T1')
})
