import { describe, expect, it } from 'vitest'
import { hrefOf, withLanguage, withoutValue, withParams, withToggled } from '#app/components/ui/hrefs.ts'

describe('withParams', () => {
  it('sets, repeats and takes out, and goes back to the first page', () => {
    expect(withParams('?q=cacao&pagina=3', { orden: 'nombre' })).toBe('?q=cacao&orden=nombre')
    expect(withParams('', { region: ['Caribe', 'Central'] })).toBe('?region=Caribe&region=Central')
    expect(withParams('?q=cacao', { q: null })).toBe('')
    expect(withParams('?q=cacao', { q: '' })).toBe('')
  })

  it('keeps the page only when that is what changes', () => {
    expect(withParams('?q=a&pagina=2', { pagina: '3' })).toBe('?q=a&pagina=3')
    expect(withParams('?q=a&pagina=2', { pagina: null })).toBe('?q=a')
  })

  it('keeps what was typed as one value, marks and all', () => {
    const search = withParams('', { q: 'a&b=<c> "d" ñ' })
    expect(new URLSearchParams(search).get('q')).toBe('a&b=<c> "d" ñ')
  })
})

describe('chips and toggles', () => {
  it('takes one value out of a repeated parameter', () => {
    expect(withoutValue('?estado=a&estado=b&q=x', 'estado', 'a')).toBe('?q=x&estado=b')
    expect(withoutValue('?estado=a', 'estado', 'a')).toBe('')
    expect(withoutValue('?estado=a', 'estado', 'z')).toBe('?estado=a')
  })

  it('switches a value on and off again', () => {
    const on = withToggled('?q=x', 'categoria', 'talento')
    expect(on).toBe('?q=x&categoria=talento')
    expect(withToggled(on, 'categoria', 'talento')).toBe('?q=x')
  })
})

describe('withLanguage', () => {
  it('keeps filters and page', () => {
    expect(withLanguage('?q=x&pagina=2&lang=es', 'en')).toBe('?q=x&lang=en&pagina=2')
  })
})

it('links to the bare path when nothing is left', () => {
  expect(hrefOf('/clusteres', '')).toBe('/clusteres')
})
