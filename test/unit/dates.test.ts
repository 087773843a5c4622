import { describe, expect, it } from 'vitest'
import { addMonths, dayInBogota, endOfDayInBogota, isRealDate } from '#app/domain/dates.ts'
import { formatFor } from '#app/i18n/format.ts'

describe('days in Bogotá', () => {
  it('end at midnight there, five hours after UTC', () => {
    expect(dayInBogota(new Date('2026-11-20T04:59:59Z'))).toBe('2026-11-19')
    expect(dayInBogota(new Date('2026-11-20T05:00:00Z'))).toBe('2026-11-20')
    expect(endOfDayInBogota('2026-11-20').toISOString()).toBe('2026-11-21T04:59:59.999Z')
  })
  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '20261120', '2025-02-29', ''])('%s does not exist', day => {
    expect(isRealDate(day)).toBe(false)
  })
  it('keeps the end of the month when months are added', () => {
    expect(addMonths(new Date('2026-01-31T12:00:00Z'), 1).toISOString()).toBe('2026-02-28T12:00:00.000Z')
    expect(addMonths(new Date('2026-11-20T12:00:00Z'), 12).toISOString()).toBe('2027-11-20T12:00:00.000Z')
  })
})

describe('how dates and figures are written', () => {
  const es = formatFor('es')
  it('in Spanish as in Colombia', () => {
    expect(es.number(1240)).toBe('1.240')
    expect(es.percent(87.4)).toBe('87,4\u00a0%')
    expect(es.money(1_240_000)).toBe('$\u00a01.240.000')
    expect(es.date('2026-11-16')).toBe('16 nov 2026')
    expect(es.date('2026-11-17T03:00:00Z')).toBe('16 nov 2026')
    expect(es.list(['cacao', 'moda', 'turismo'])).toBe('cacao, moda y turismo')
  })
  it('with as much of a date as is known', () => {
    expect(es.partialDate('2024-01-01', 'year')).toBe('2024')
    expect(es.partialDate('2024-03-01', 'month')).toBe('mar 2024')
    expect(es.partialDate('2024-03-16', 'day')).toBe('16 mar 2024')
    expect(es.partialDate('2024-03-16', 'unknown')).toBe('')
    expect(es.partialDate(null, 'day')).toBe('')
  })
})
