import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SearchAnswer, SearchKind } from '#app/domain/search.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { loader as palette } from '#app/routes/search/json/route.ts'
import { loader as page } from '#app/routes/search/route.tsx'
import { type SearchQuestion, searchEverything } from '#app/services/search.server.ts'
import { helpIn } from '#app/services/search-help.server.ts'
import { ANSWERS_PER_MINUTE, secondsUntilAnswer } from '#app/services/search-limit.server.ts'
import { listSearchFaults } from '#db/queries/search-upkeep.ts'
import type { Db } from '#db/schema.ts'
import { seedDocumented } from '#db/seeds/index.ts'
import { testContext } from '#test/support/context.ts'
import { createTestDb } from '#test/support/db.ts'
import { NASTY, scrambled } from '#test/support/nasty.ts'

const NOW = new Date('2026-11-20T15:00:00.000Z')

let db: Db
beforeAll(async () => {
  db = await createTestDb()
  await seedDocumented(db, NOW)
})
afterAll(() => db.destroy())

const search = (q: string, more: Partial<SearchQuestion> = {}, language: Language = 'es') =>
  searchEverything(db, { t: serverI18n(language).t, language, help: helpIn(language) }, { q, most: 5, ...more })
const titles = ({ groups }: SearchAnswer, kind: SearchKind) =>
  groups.find(group => group.kind === kind)?.hits.map(({ title }) => title.join('')) ?? []

describe('searching the documented network', () => {
  it('forgives a slip and says so', async () => {
    const answer = await search('metalmecanco')
    expect(titles(answer, 'cluster')[0]).toBe('Clúster Metalmecánico de Manizales y Caldas')
    expect(answer.corrected).toEqual([{ said: 'metalmecanco', instead: ['metalmecánico'] }])
    expect(answer.groups[0]?.hits[0]?.title).toEqual(['Clúster ', 'Metalmecánico', ' de Manizales y Caldas'])
  })

  it('knows codes, accents, case, beginnings, plurals, places and sectors in both languages', async () => {
    for (const typed of ['cb17', 'CB-017', 'cb 17']) {
      const { groups } = await search(typed)
      expect(groups[0]?.kind).toBe('bottleneck')
      expect(groups[0]?.hits[0]).toMatchObject({ code: 'CB-017', codeMarked: true, href: '/cuellos-de-botella/CB-017' })
    }
    expect(titles(await search('CAMARA bogotá'), 'organization')).toContain('Cámara de Comercio de Bogotá')
    expect(titles(await search('metalmec manizal'), 'cluster')).toEqual(['Clúster Metalmecánico de Manizales y Caldas'])
    expect((await search('clústeres')).total).toBe((await search('cluster')).total)
    expect(titles(await search('coffee huila'), 'cluster')).toContain('Clúster de Café del Huila')
    const { groups } = await search('caribbean tourism', { kind: 'bottleneck' }, 'en')
    const details = groups.find(group => group.kind === 'bottleneck')?.hits[0]?.details
    expect(details).toContain('Caribbean')
  })

  it('finds other names, and shows the one that was meant', async () => {
    const entries = await db.selectFrom('searchEntry').selectAll().where('aliases', '!=', '[]').execute()
    const other = entries
      .map(entry => ({ entry, alias: (JSON.parse(entry.aliases) as string[])[0] ?? '' }))
      .find(({ entry, alias }) => !entry.title.includes(alias.split(' ').at(-1) ?? ''))
    expect(other).toBeDefined()
    const { groups } = await search(other?.alias ?? '')
    expect(groups.flatMap(group => group.hits).some(hit => hit.href.endsWith(`/${other?.entry.address}`))).toBe(true)
  })

  it('shows first what bears the very name that was typed', async () => {
    const { groups } = await search('Cámara de Comercio de Manizales por Caldas')
    expect(groups.length).toBeGreaterThan(1)
    expect([groups[0]?.kind, groups[0]?.hits[0]?.href]).toEqual([
      'organization',
      '/organizaciones/camara-manizales-caldas',
    ])
  })

  it('says who takes part where only that was meant', async () => {
    const { groups } = await search('cacao santander', { kind: 'project' })
    const hits = groups.find(group => group.kind === 'project')?.hits ?? []
    expect(hits.some(({ text }) => text[0]?.startsWith('Participa:') && text.includes('Santander'))).toBe(true)
  })

  it('finds the help by its parts, with their anchors', async () => {
    const { groups } = await search('quorum')
    expect(groups.find(group => group.kind === 'help')?.hits[0]?.href).toBe('/metodologia#iniciativas')
    expect((await search('keyboard shortcuts', {}, 'en')).groups[0]?.hits[0]?.href).toBe('/ayuda#atajos')
  })

  it('gives what has some of the words where nothing has all, and leaves out what nothing says', async () => {
    const loose = await search('cacao acuicultura joyeria')
    expect(loose).toMatchObject({ loose: true, left: [] })
    expect(loose.total).toBeGreaterThan(0)
    const left = await search('cacao qwrtzxpl')
    expect(left).toMatchObject({ loose: false, left: ['qwrtzxpl'] })
    expect(left.total).toBe((await search('cacao')).total)
    expect(await search('qwrtzxpl')).toMatchObject({ asked: true, total: 0, groups: [] })
  })

  it('suggests what is further away than a slip', async () => {
    expect(await search('metlmecnco')).toMatchObject({ total: 0, suggestions: ['metalmecanico'] })
  })

  it('pages through one kind without losing or repeating any', async () => {
    const first = await search('turismo', { kind: 'bottleneck', most: 5 })
    const total = first.groups.find(group => group.kind === 'bottleneck')?.total ?? 0
    expect(total).toBeGreaterThan(10)
    const seen: string[] = []
    for (let page = 1; page <= Math.ceil(total / 5); page++) {
      seen.push(...titles(await search('turismo', { kind: 'bottleneck', page, most: 5 }), 'bottleneck'))
    }
    expect(new Set(seen).size).toBe(total)
    const beyond = await search('turismo', { kind: 'bottleneck', page: 999, most: 5 })
    expect(beyond.page).toBe(Math.ceil(total / 5))
    expect(titles(beyond, 'bottleneck').length).toBeGreaterThan(0)
  })

  it('gives the last page for one that no list has', async () => {
    for (const page of [500, 1e20, 1e300, Number.POSITIVE_INFINITY]) {
      const { page: given, groups } = await search('cluster', { kind: 'cluster', page })
      const [found] = groups.filter(group => group.kind === 'cluster')
      expect(given).toBe(Math.ceil((found?.total ?? 0) / 5))
      expect(found?.hits.length).toBeGreaterThan(0)
    }
  })

  it('marks examples as such', async () => {
    const { groups } = await search('cb17')
    expect(groups[0]?.hits[0]?.provenance).toBe('ilustrativo')
  })

  it('answers whatever is typed, and never as if it were a command', async () => {
    const before = await db
      .selectFrom('searchEntry')
      .select(e => e.fn.countAll().as('n'))
      .executeTakeFirstOrThrow()
    for (const typed of [...NASTY, ...scrambled(300)]) {
      const answer = await search(typed)
      expect(answer.total).toBe(answer.groups.reduce((sum, group) => sum + group.total, 0))
      expect(answer.q.length).toBeLessThanOrEqual(100)
    }
    for (const kind of ['cluster', 'help'] as const) await search('NEAR("', { kind, page: 3 })
    expect(
      await db
        .selectFrom('searchEntry')
        .select(e => e.fn.countAll().as('n'))
        .executeTakeFirstOrThrow(),
    ).toEqual(before)
  })

  it('is what a rebuild from scratch gives', async () => {
    expect(await listSearchFaults(db)).toEqual([])
  })
})

describe('answers', () => {
  const asking = (path: string, ip: string, now = NOW) => ({
    context: testContext(db, { ip, now }),
    request: new Request(`https://interclusters.test${path}`),
    params: {},
  })
  const answerOf = (ip: string) => palette(asking('/buscar.json?q=cacao', ip))

  it('are refused in words, on the page and in the palette, once one reader had all of a minute', async () => {
    const ip = '203.0.113.20'
    expect((await answerOf(ip)).status).toBe(200)
    for (let i = 1; i < ANSWERS_PER_MINUTE; i++) secondsUntilAnswer(ip, NOW)
    const refused = await answerOf(ip)
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60'])
    const words = 'Hubo demasiadas búsquedas en un minuto desde su conexión. Espere 60 segundos y busque de nuevo.'
    expect(await refused.json()).toEqual({ message: words })
    expect(await page(asking('/buscar?q=cacao&tipo=clusteres', ip))).toMatchObject({
      init: { status: 429, headers: { 'Retry-After': '60' } },
      data: { refusal: { q: 'cacao', kind: 'cluster', message: words } },
    })
    expect(await page(asking('/buscar', ip))).toMatchObject({ refusal: null })
    expect(await page(asking('/buscar?q=cacao', '203.0.113.21'))).toMatchObject({ refusal: null })
    expect(await page(asking('/buscar?q=cacao', ip, new Date(NOW.getTime() + 60_000)))).toMatchObject({ refusal: null })
  })

  it('are many in a minute and not without end, for each reader', () => {
    for (let i = 0; i < ANSWERS_PER_MINUTE; i++) expect(secondsUntilAnswer('203.0.113.9', NOW)).toBe(0)
    expect(secondsUntilAnswer('203.0.113.9', NOW)).toBe(60)
    expect(secondsUntilAnswer('203.0.113.10', NOW)).toBe(0)
    expect(secondsUntilAnswer('203.0.113.9', new Date(NOW.getTime() + 60_000))).toBe(0)
  })
})
