import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { base } from '#app/i18n/es/base.ts'
import { es } from '#app/i18n/es.ts'
import { SERVER_WORDS } from '#app/i18n/server-words.ts'
import { filesIn, type Import, importsOf, readSource } from '../support/imports.ts'

/**
 * The browser fetches the catalogue section by section: a page that says a word of a section imports that section, in
 * its route module. What its components say counts as the page's.
 */
const PARTS = filesIn(['app/routes', 'app/components', 'app/i18n'], ['.ts', '.tsx']).filter(
  file => !file.includes('.server.') && !/^app\/i18n\/(es|en|sections)[./]/.test(file),
)
const SECTIONS = Object.keys(es).filter(section => !(section in base))
const fileOf = (section: string) => section.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

/** What a file says in the browser: without what only the server says (`context.t`, `done`, a wrong field). */
const saidIn = (file: string) =>
  readSource(file).replace(/(context\.t|done|notFound|conflict|forbidden|invalid)\([^)]*\)/g, '')
const spoken = (file: string) => SECTIONS.filter(section => new RegExp(`['"\`]${section}\\.[\\w$]`).test(saidIn(file)))
const SPOKEN = new Map(PARTS.map(file => [file, spoken(file)]))
const NEXT = new Map(PARTS.map(file => [file, importsOf(file).filter(i => !i.typeOnly)]))

function sectionsFrom(file: string, isPart = (_: Import) => true, seen = new Set<string>()): Set<string> {
  seen.add(file)
  const found = new Set(SPOKEN.get(file))
  for (const next of NEXT.get(file) ?? []) {
    if (!SPOKEN.has(next.target) || seen.has(next.target) || !isPart(next)) continue
    for (const section of sectionsFrom(next.target, isPart, seen)) found.add(section)
  }
  return found
}

const importedSections = (file: string) =>
  importsOf(file).flatMap(i => /^app\/i18n\/sections\/([\w-]+)\.ts$/.exec(i.target)?.[1] ?? [])

describe('the words a page says', () => {
  const pages = PARTS.filter(file => /^app\/routes\/.*\/route\.tsx$/.test(file))

  it.each(pages)('%s', page => {
    const needed = [...sectionsFrom(page)].map(fileOf).sort()
    expect(importedSections(page).sort(), 'import from #app/i18n/sections/ what the page says, and no more').toEqual(
      needed,
    )
  })

  it('the frame around every page needs no section of its own', () => {
    const frame = importsOf('app/root.tsx').map(i => i.target)
    const atOnce = (i: Import) => !i.later
    expect(frame.flatMap(file => (SPOKEN.has(file) ? [...sectionsFrom(file, atOnce)] : []))).toEqual([])
  })

  it('what the frame fetches later brings its own words along', () => {
    const tools = 'app/components/search/Tools.tsx'
    expect(NEXT.get('app/components/search/SearchLink.tsx')?.find(i => i.later)?.target).toBe(tools)
    expect(importedSections(tools).sort()).toEqual([...sectionsFrom(tools)].map(fileOf).sort())
  })

  it('every section that a page says can be fetched, and no other', () => {
    const said = new Set(pages.flatMap(page => [...sectionsFrom(page)]))
    expect(
      SECTIONS.filter(section => existsSync(`app/i18n/sections/${fileOf(section)}.ts`) !== said.has(section)),
    ).toEqual([])
  })

  it.each(SERVER_WORDS)('no page says `%s` of a section itself: the server does', word => {
    const key = new RegExp(`\\bt\\(\\s*['"\`](${SECTIONS.join('|')})\\.${word}\\.`)
    expect(PARTS.filter(file => key.test(saidIn(file)))).toEqual([])
  })
})
