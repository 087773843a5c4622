import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarEvent, calendarFile, escapeText, fold } from '#app/domain/calendar.ts'
import { parseCalendar } from '../support/calendar.ts'

const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 's1@interclusters.test',
  sequence: 0,
  start: new Date('2026-11-24T19:30:00Z'),
  minutes: 90,
  stamp: new Date('2026-11-20T15:00:00.123Z'),
  summary: 'Mentoría en gobernanza: Clúster Demo 001 y Clúster Demo 002',
  isCancelled: false,
  ...more,
})
const read = (more?: Partial<CalendarEvent>) => {
  const [properties = []] = parseCalendar(calendarFile([event(more)], 'es'))
  return Object.fromEntries(properties.map(({ name, value }) => [name, value]))
}

describe('a calendar file', () => {
  it('says when it begins and ends, in universal time, and stays the same event', () => {
    expect(read()).toMatchObject({
      UID: 's1@interclusters.test',
      DTSTAMP: '20261120T150000Z',
      DTSTART: '20261124T193000Z',
      DTEND: '20261124T210000Z',
      SEQUENCE: '0',
      STATUS: 'CONFIRMED',
    })
    expect(read({ sequence: 3, isCancelled: true })).toMatchObject({ SEQUENCE: '3', STATUS: 'CANCELLED' })
  })

  it('is of the product, whatever its dates are of', () => {
    expect(parseCalendar(calendarFile([], 'es'))).toEqual([])
    expect(calendarFile([], 'es')).toContain('\r\nPRODID:-//Interclúster//Interclúster//ES\r\n')
  })

  it('leaves out what there is not', () => {
    expect(Object.keys(read({ location: null, description: '' }))).not.toContain('LOCATION')
    expect(read({ location: 'Sala 2, piso 3; torre A' }).LOCATION).toBe('Sala 2, piso 3; torre A')
  })

  it('gives back any text as it was written', () => {
    const text = fc
      .string({ unit: fc.constantFrom('a', 'ñ', '😀', '日', '\\', ';', ',', '\n', ' ', ':', '"'), maxLength: 300 })
      .filter(said => said.trim() !== '')
    fc.assert(
      fc.property(text, said => {
        expect(read({ summary: said, description: said, location: said })).toMatchObject({
          SUMMARY: said,
          DESCRIPTION: said,
          LOCATION: said,
        })
      }),
    )
  })

  it('lets nobody write a property of their own', () => {
    const [properties = []] = parseCalendar(
      calendarFile([event({ location: 'Aquí\r\nATTENDEE:mailto:x@y.z\rX:1\u0007' })], 'es'),
    )
    expect(properties.map(one => one.name)).not.toContain('ATTENDEE')
    expect(escapeText('a\u0000b')).toBe('ab')
  })

  it('folds after 75 octets, never inside a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), line => {
        const said = line.replace(/[\r\n]/g, '')
        const physical = fold(said).split('\r\n')
        expect(physical.every(part => Buffer.byteLength(part) <= 75)).toBe(true)
        expect(physical.map((part, index) => (index === 0 ? part : part.slice(1))).join('')).toBe(said)
        expect(physical.slice(1).every(part => part.startsWith(' '))).toBe(true)
      }),
    )
  })
})
