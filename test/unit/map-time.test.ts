import { describe, expect, it, test } from 'vitest'
import { rowsOn } from '#app/components/network-map/time-rows.ts'
import { addDays } from '#app/domain/dates.ts'
import {
  endOfPeriod,
  nearestEnd,
  quartersBetween,
  startOfPeriod,
  stepBack,
  stepForward,
  TIME_STEPS,
} from '#app/domain/map-time.ts'
import { cleanMapAddress, MAP_FACETS, MAP_PARAMS, readMapQuery, shortMapAddress } from '#app/domain/map-view.ts'
import { holdsOn } from '#graph/at-date.ts'
import { changesBetween } from '#graph/compare.ts'
import type { NetworkEdge } from '#graph/network.ts'
import { packRows, unpackRows } from '#graph/wire.ts'
import { dayNumber, NO_END, SINCE_EVER } from '#graph/wire-dates.ts'

const FIRST = '2020-12-31'
const LAST = '2026-11-20'

/** The same numbers on every run. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    yield state / 2 ** 31
  }
}

describe('periods', () => {
  test.each([
    ['2024-02-10', 'mes', '2024-02-01', '2024-02-29'],
    ['2023-02-28', 'mes', '2023-02-01', '2023-02-28'],
    ['2024-02-10', 'trimestre', '2024-01-01', '2024-03-31'],
    ['2024-12-31', 'trimestre', '2024-10-01', '2024-12-31'],
    ['2024-06-30', 'anio', '2024-01-01', '2024-12-31'],
    ['2024-12-01', 'mes', '2024-12-01', '2024-12-31'],
  ] as const)('%s is in the %s from %s to %s', (day, step, start, end) => {
    expect([startOfPeriod(day, step), endOfPeriod(day, step)]).toEqual([start, end])
  })

  test('the quarters of two years and a bit', () => {
    const quarters = quartersBetween('2024-05-03', '2026-01-01')
    expect(quarters).toHaveLength(8)
    expect([quarters[0], quarters[7]]).toEqual(['2024-04-01', '2026-01-01'])
    expect(quartersBetween('2026-01-01', '2025-01-01')).toEqual([])
  })
})

describe('steps', () => {
  test('lead from end to end, and stop at both ends of the bar', () => {
    expect(stepForward('2024-03-15', 'trimestre', LAST)).toBe('2024-03-31')
    expect(stepForward('2024-03-31', 'trimestre', LAST)).toBe('2024-06-30')
    expect(stepForward('2026-10-01', 'trimestre', LAST)).toBe(LAST)
    expect(stepBack('2024-03-31', 'mes', FIRST)).toBe('2024-02-29')
    expect(stepBack('2021-02-01', 'anio', FIRST)).toBe(FIRST)
    expect(stepBack('1900-01-01', 'mes', FIRST)).toBe(FIRST)
  })

  it.each(TIME_STEPS)('by %s, forward and back again comes to the same day', step => {
    let day = FIRST
    while (stepForward(day, step, LAST) < LAST) {
      const next = stepForward(day, step, LAST)
      expect(next > day).toBe(true)
      expect(stepBack(next, step, FIRST)).toBe(day)
      day = next
    }
  })

  it.each(TIME_STEPS)('by %s, the hand rests on the nearest end', step => {
    for (let day = FIRST; day <= LAST; day = addDays(day, 17)) {
      const rests = nearestEnd(day, step, FIRST, LAST)
      expect(rests === FIRST || rests === LAST || rests === endOfPeriod(rests, step), `${day} → ${rests}`).toBe(true)
      const away = (other: string) => Math.abs(dayNumber(other) - dayNumber(day))
      expect(away(rests)).toBeLessThanOrEqual(away(stepBack(day, step, FIRST)))
      expect(away(rests)).toBeLessThanOrEqual(away(stepForward(day, step, LAST)))
    }
  })
})

describe('the map’s address', () => {
  const random = numbers(7)
  const chance = () => random.next().value
  const pick = <T>(values: readonly T[]): T => values[Math.floor(chance() * values.length)] as T
  const VALUES: Record<string, readonly string[]> = {
    ...MAP_FACETS,
    vista: ['territorio', 'red', 'lista', 'globo'],
    color: ['region', 'madurez', 'arcoíris'],
    aislados: ['si', ''],
    foco: ['cacao-santander', ''],
    q: ['café & cacao', '=?#', ' '],
    tabla: ['nodos', 'vinculos', 'mesa'],
    fecha: ['2024-06-30', '2024-02-30', 'hoy', ''],
    comparar: ['2021-12-31', '0000-13-01'],
    paso: ['mes', 'trimestre', 'anio', 'siglo'],
    utm_source: ['boletín'],
  }
  const anyAddress = () =>
    new URLSearchParams(
      Array.from({ length: Math.floor(chance() * 12) }, () => {
        const name = pick(Object.keys(VALUES))
        return [name, pick(VALUES[name] as readonly string[])]
      }),
    )

  test('cleaned says the same, and nothing that means nothing; cleaned again it stays', () => {
    for (let i = 0; i < 500; i++) {
      const address = anyAddress()
      const clean = cleanMapAddress(address)
      const { ignored: _, ...meant } = readMapQuery(address)
      expect(readMapQuery(clean), address.toString()).toMatchObject({ ...meant, ignored: [] })
      expect(cleanMapAddress(clean).toString()).toBe(clean.toString())
      expect([...clean.keys()].every(name => MAP_PARAMS.includes(name))).toBe(true)
      expect(shortMapAddress(clean).toString()).toBe(clean.toString())
    }
  })

  test('names a day that exists, or none, and says so', () => {
    expect(readMapQuery(new URLSearchParams('fecha=2024-02-29'))).toMatchObject({ at: '2024-02-29', ignored: [] })
    expect(readMapQuery(new URLSearchParams('fecha=2023-02-29&comparar=ayer'))).toMatchObject({
      at: null,
      compare: null,
      ignored: [
        { name: 'fecha', value: '2023-02-29' },
        { name: 'comparar', value: 'ayer' },
      ],
    })
  })
})

const tie = (id: string, validFrom: string | null, validTo: string | null, precision: NetworkEdge['precision']) =>
  ({ id, validFrom, validTo, precision }) as NetworkEdge

describe('two dates', () => {
  const ties = [
    tie('always', null, null, 'unknown'),
    tie('new', '2023-05-01', null, 'day'),
    tie('gone', '2019-01-01', '2022-01-01', 'year'),
    tie('between', '2022-03-01', '2022-09-30', 'month'),
    tie('stays', '2020-01-01', null, 'year'),
  ]
  const ids = (earlier: string, later: string) => {
    const { appeared, ended } = changesBetween(ties, earlier, later)
    return [appeared.map(edge => edge.id), ended.map(edge => edge.id)]
  }

  test('tell what appeared and what ended, by as much as is known of each date', () => {
    expect(ids('2021-06-30', '2024-06-30')).toEqual([['new'], ['gone']])
    // Known to the year: it held through all of 2022.
    expect(ids('2022-12-31', '2023-01-01')).toEqual([[], ['gone']])
    expect(ids('2022-02-28', '2022-03-15')).toEqual([['between'], []])
    expect(ids('2024-01-01', '2024-01-01')).toEqual([[], []])
  })

  test('what appeared one way is what ended the other way', () => {
    const { appeared, ended } = changesBetween(ties, '2021-06-30', '2024-06-30')
    expect(changesBetween(ties, '2024-06-30', '2021-06-30')).toEqual({ appeared: ended, ended: appeared })
    expect(appeared.every(edge => holdsOn(edge, '2024-06-30'))).toBe(true)
  })
})

test('of the rows that the filters keep, the browser finds those that hold on a day', () => {
  const days = (...dates: (string | null)[]) => dates.map(date => (date === null ? null : dayNumber(date)))
  const from = Int32Array.from(days(null, '2024-01-01', '2020-01-01', '2024-01-01'), day => day ?? SINCE_EVER)
  const to = Int32Array.from(days(null, null, '2023-12-31', null), day => day ?? NO_END)
  const whenever = packRows([true, true, true, false])
  const on = (date: string) => {
    const { ties, count } = rowsOn({ from, to }, whenever, date)
    return [unpackRows(ties, 4), count]
  }
  expect(on('2024-01-01')).toEqual([[true, true, false, false], 2])
  expect(on('2023-12-31')).toEqual([[true, false, true, false], 2])
  expect(on('1999-01-01')).toEqual([[true, false, false, false], 1])
})
