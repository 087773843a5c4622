import { describe, expect, it } from 'vitest'
import { PAGE_NAMES } from '#app/i18n/pages.server.ts'
import { readLongPage } from '#app/services/pages.server.ts'

const slots = (parts: ReturnType<typeof readLongPage>['parts']) => parts.flatMap(p => ('slot' in p ? p.slot : []))
const html = (parts: ReturnType<typeof readLongPage>['parts']) => parts.map(p => ('html' in p ? p.html : '')).join('')

describe.each(PAGE_NAMES)('the long page %s', name => {
  const es = readLongPage('es', name, { version: '2026-11-20' })
  const en = readLongPage('en', name, { version: '2026-11-20' })

  it('has a title, a lead and its parts', () => {
    for (const page of [es, en]) {
      expect(page.title).not.toBe('')
      expect(page.lead).not.toBe('')
      expect(page.contents.length).toBeGreaterThan(3)
    }
  })

  it('has the same anchors and places in both languages, each anchor once', () => {
    expect(en.contents.map(c => c.id)).toEqual(es.contents.map(c => c.id))
    expect(new Set(es.contents.map(c => c.id)).size).toBe(es.contents.length)
    expect(slots(en.parts)).toEqual(slots(es.parts))
    for (const { id } of es.contents) expect(html(es.parts)).toContain(`<h2 id="${id}">`)
  })

  it('leaves no mark of its own format in the text', () => {
    for (const page of [es, en]) expect(page.lead + html(page.parts)).not.toMatch(/\{[\w#{]/)
  })
})
