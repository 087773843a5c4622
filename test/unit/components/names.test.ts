import { expect, it } from 'vitest'
import { currentFor, initials } from '#app/components/layout/navigation.ts'
import { countBySeverity, severityGroup } from '#app/components/records/severity.ts'

it('makes two letters of a name', () => {
  expect(initials('Clúster de Cacao de Santander')).toBe('CS')
  expect(initials('Clúster Orinoco TIC de Villavicencio')).toBe('OT')
  expect(initials('élite')).toBe('É')
  expect(initials('Clúster de la')).toBe('CD')
  expect(initials('  ')).toBe('')
  expect(initials('😀 grupo')).toBe('😀G')
})

it('marks the page and the part of the site one is in', () => {
  expect(currentFor('/clusteres', '/clusteres')).toBe('page')
  expect(currentFor('/clusteres', '/clusteres/cacao-santander')).toBe('true')
  expect(currentFor('/clusteres', '/clusteres-otros')).toBeUndefined()
  expect(currentFor('/', '/clusteres')).toBeUndefined()
})

it('groups severities as colours can tell them apart', () => {
  expect([1, 2, 3, 4, 5].map(severityGroup)).toEqual(['low', 'low', 'medium', 'high', 'high'])
  expect(countBySeverity([5, 4, 3, 1])).toEqual({ high: 2, medium: 1, low: 1 })
})
