import { describe, expect, it } from 'vitest'
import {
  dashboardSearch,
  FIGURE_IDS,
  isInPeriod,
  listSearch,
  offeredPeriods,
  readDashboardFilters,
} from '#app/domain/dashboard.ts'
import { addQuarters, firstDayOf, lastDayOf, partsOfQuarter, quarterOf, quartersBetween } from '#app/domain/quarters.ts'
import { nearFraction } from '#app/domain/shares.ts'
import { statusOn } from '#app/domain/status-history.ts'
import { LANGUAGES } from '#app/domain/vocabularies.ts'
import { quarterEnds, yearBefore } from '#app/services/dashboard/quarters.server.ts'
import { readLongPage } from '#app/services/pages.server.ts'

const TODAY = '2026-11-20'
const read = (query: string, today = TODAY) => readDashboardFilters(new URLSearchParams(query), today)

describe('what an address of the dashboard asks for', () => {
  it('nothing: the last two years, everywhere, of what is documented or confirmed', () => {
    expect(read('')).toEqual({
      filters: {
        period: { value: '', from: '2025-01-01', to: '2026-12-31', asOf: TODAY },
        region: null,
        macroSector: null,
        counted: 'respaldados',
      },
      ignored: [],
    })
  })

  it.each([
    ['2025', { from: '2025-01-01', to: '2025-12-31', asOf: '2025-12-31' }],
    ['2026', { from: '2026-01-01', to: '2026-12-31', asOf: TODAY }],
    ['2024-T1', { from: '2024-01-01', to: '2024-03-31', asOf: '2024-03-31' }],
    ['2026-T4', { from: '2026-10-01', to: '2026-12-31', asOf: TODAY }],
    ['todo', { from: null, to: TODAY, asOf: TODAY }],
  ])('the period %s', (value, period) => {
    expect(read(`periodo=${value}`)).toMatchObject({ filters: { period: { value, ...period } }, ignored: [] })
  })

  it.each(['2027', '2027-T1', '2026-T5', '2026-T0', '1999', '26', 'ayer', '2026-T4x'])(
    'sets the period %s aside',
    value => {
      const { filters, ignored } = read(`periodo=${value}`)
      expect(filters.period.value).toBe('')
      expect(ignored).toEqual([{ name: 'periodo', value }])
    },
  )

  it('sets other values that are in no vocabulary aside, and cuts them short', () => {
    const { filters, ignored } = read(`region=Luna&macrosector=servicios&procedencia=${'x'.repeat(200)}`)
    expect(filters).toMatchObject({ region: null, macroSector: 'servicios', counted: 'respaldados' })
    expect(ignored).toEqual([
      { name: 'region', value: 'Luna' },
      { name: 'procedencia', value: 'x'.repeat(80) },
    ])
  })

  it.each(['', 'periodo=2025', 'periodo=2025-T2&region=Caribe&macrosector=manufactura&procedencia=todos'])(
    'is written back as it was read: %s',
    query => {
      const search = dashboardSearch(read(query).filters)
      expect(search).toBe(query && `?${query}`)
    },
  )

  it('says what a list of the same records is asked for', () => {
    const search = (query: string) => decodeURIComponent(listSearch(read(query).filters, { sector: 'moda' }))
    expect(search('region=Caribe')).toBe('?sector=moda&region=Caribe&procedencia=documentado&procedencia=confirmado')
    expect(search('procedencia=todos&macrosector=servicios')).toBe('?sector=moda&macrosector=servicios')
  })

  it('offers only periods that have begun, and reads every one of them', () => {
    const { years, quarters } = offeredPeriods('2026-05-02')
    expect(years).toEqual(['2026', '2025', '2024', '2023', '2022', '2021'])
    expect(quarters).toEqual(['2026-T2', '2026-T1', '2025-T4', '2025-T3', '2025-T2', '2025-T1'])
    for (const value of [...years, ...quarters]) expect(read(`periodo=${value}`, '2026-05-02').ignored).toEqual([])
  })

  it('a day is in a period with both its ends', () => {
    const { period } = read('periodo=2025-T2').filters
    expect(['2025-03-31', '2025-04-01', '2025-06-30', '2025-07-01'].map(day => isInPeriod(day, period))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe('quarters', () => {
  it('begin and end where the calendar says', () => {
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual([
      '2026-T1',
      '2026-T1',
      '2026-T2',
      '2026-T4',
    ])
    expect([firstDayOf('2026-T4'), lastDayOf('2026-T1'), lastDayOf('2024-T2')]).toEqual([
      '2026-10-01',
      '2026-03-31',
      '2024-06-30',
    ])
  })

  it('are counted over the turn of the year, both ways', () => {
    expect(addQuarters('2026-T1', -1)).toBe('2025-T4')
    expect(addQuarters('2025-T4', 5)).toBe('2027-T1')
    expect(quartersBetween('2025-T3', '2026-T2')).toEqual(['2025-T3', '2025-T4', '2026-T1', '2026-T2'])
    expect(quartersBetween('2026-T2', '2026-T1')).toEqual([])
  })

  it('refuse what is none', () => {
    expect(partsOfQuarter('2026-T5')).toBeNull()
    expect(() => firstDayOf('2026')).toThrow(RangeError)
  })

  it('eight ends stand before a day, itself the last; a year before the 29th of February is the 28th', () => {
    expect(quarterEnds('2026-11-20')).toEqual([
      '2025-03-31',
      '2025-06-30',
      '2025-09-30',
      '2025-12-31',
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
      '2026-11-20',
    ])
    expect(yearBefore('2024-02-29')).toBe('2023-02-28')
    expect(yearBefore('2026-11-20')).toBe('2025-11-20')
  })
})

it('a share is called by a fraction only where it is as good as one', () => {
  expect([0.5, 0.492, 0.6601, 0.667, 0.755, 0.2, 0.34].map(nearFraction)).toEqual([
    'half',
    'half',
    'two_thirds',
    'two_thirds',
    'three_quarters',
    'fifth',
    'third',
  ])
  expect([0, 0.48, 0.65, 0.7, 1].map(nearFraction)).toEqual([null, null, null, null, null])
})

it('a status on a day is that of the last move before, of the first one before that, else the one there is', () => {
  const moves = [
    { from: 'identified', to: 'prioritized', on: '2025-02-01' },
    { from: 'prioritized', to: 'in_progress', on: '2025-05-01' },
  ]
  const on = (day: string) => statusOn('in_progress', moves, day)
  expect(['2025-01-31', '2025-02-01', '2025-04-30', '2026-01-01'].map(on)).toEqual([
    'identified',
    'prioritized',
    'prioritized',
    'in_progress',
  ])
  expect(statusOn('resolved', [], '2020-01-01')).toBe('resolved')
})

it.each(LANGUAGES)('every figure has its definition in the method, %s', language => {
  const html = readLongPage(language, 'methodology').parts.map(part => ('html' in part ? part.html : ''))
  for (const id of FIGURE_IDS) expect(html.join('')).toContain(`id="tablero-${id}"`)
})
