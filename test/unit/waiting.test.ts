import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSilent } from '#app/domain/bottleneck-inbox.ts'
import { addDays } from '#app/domain/dates.ts'
import { compareWaiting, groupByUrgency, URGENCIES, urgencyOf, type Waiting } from '#app/domain/waiting.ts'

const TODAY = '2026-11-20'
const waiting = (key: string, until: string | null, since = TODAY): Waiting => ({
  key,
  kind: 'alliance',
  what: '',
  code: null,
  name: key,
  href: '/',
  note: '',
  isAsked: false,
  until,
  since,
  action: { label: '', href: '/' },
})
const day = fc.integer({ min: -40, max: 40 }).map(days => addDays(TODAY, days))

describe('what waits', () => {
  it('is past its day only when that day is over', () => {
    expect(
      [addDays(TODAY, -1), TODAY, addDays(TODAY, 7), addDays(TODAY, 8), null].map(d => urgencyOf(d, TODAY)),
    ).toEqual(['late', 'soon', 'soon', 'later', 'undated'])
  })

  it('puts the nearest day first, what has none last, and what has waited longest before the rest', () => {
    const items = [
      waiting('c', null, '2026-10-01'),
      waiting('a', '2026-12-01'),
      waiting('d', null, '2026-01-01'),
      waiting('b', '2026-11-01'),
      { ...waiting('e', null), isAsked: true },
    ]
    expect(items.sort(compareWaiting).map(one => one.key)).toEqual(['b', 'a', 'e', 'd', 'c'])
  })

  it('is in exactly one group, in the order of the list, whatever there is', () => {
    const anyItems = fc.uniqueArray(fc.tuple(fc.string(), fc.option(day), day), { selector: ([key]) => key })
    fc.assert(
      fc.property(anyItems, rows => {
        const items = rows.map(([key, until, since]) => waiting(key, until, since)).sort(compareWaiting)
        const groups = groupByUrgency(items, TODAY)
        expect(groups.flatMap(group => group.items)).toEqual(items)
        const order = groups.map(group => URGENCIES.indexOf(group.urgency))
        expect(order).toEqual([...new Set(order)].sort())
        expect(groups.every(group => group.items.length > 0)).toBe(true)
      }),
    )
  })
})

describe('an entry of the register without news', () => {
  it('is silent after sixty days, or when its day has passed and nothing was said since', () => {
    const silent = (lastNewsOn: string, targetDate: string | null = null) => isSilent({ lastNewsOn, targetDate }, TODAY)
    expect([silent(addDays(TODAY, -60)), silent(addDays(TODAY, -61))]).toEqual([false, true])
    expect(silent(addDays(TODAY, -5), addDays(TODAY, -1))).toBe(true)
    expect(silent(TODAY, addDays(TODAY, -1))).toBe(false)
    expect(silent(addDays(TODAY, -5), TODAY)).toBe(false)
  })
})
