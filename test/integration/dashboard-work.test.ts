import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDashboardFilters } from '#app/domain/dashboard.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { readAges } from '#app/services/dashboard/ages.server.ts'
import { figureAsCsv, readDashboard } from '#app/services/dashboard/dashboard.server.ts'
import { readHealth } from '#app/services/dashboard/health.server.ts'
import { FRAME_KEYS, readNationalFrame } from '#app/services/dashboard/national-frame.server.ts'
import { yearBefore } from '#app/services/dashboard/quarters.server.ts'
import { readResultsAgainstTarget } from '#app/services/dashboard/results.server.ts'
import { shownFigures } from '#app/services/dashboard/shown.server.ts'
import type { Db } from '#db/schema.ts'
import { seedDemo, seedDocumented } from '#db/seeds/index.ts'
import { recountWork } from '#test/support/dashboard-work-recount.ts'
import { createTestDb } from '#test/support/db.ts'

const NOW = new Date('2026-11-20T15:00:00Z')
const TODAY = dayInBogota(NOW)

const SEEDS = {
  documented: (db: Db) => seedDocumented(db, new Date('2026-03-01T15:00:00Z')),
  demo: (db: Db) => seedDemo(db, { clusters: 157, now: NOW }),
  empty: async () => {},
}
const ASKED = [
  '',
  'procedencia=todos',
  'procedencia=declarados&region=Caribe',
  'periodo=2025&procedencia=todos',
  'periodo=todo&macrosector=agroindustria&procedencia=todos',
  'periodo=2026-T2&region=Central&macrosector=servicios',
]
const filtersOf = (query: string) => readDashboardFilters(new URLSearchParams(query), TODAY).filters
const byId = <T extends { id: string }>(rows: readonly T[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))

describe.each(Object.keys(SEEDS) as (keyof typeof SEEDS)[])('the %s network', seed => {
  let db: Db
  beforeAll(async () => {
    db = await createTestDb()
    await SEEDS[seed](db)
  })
  afterAll(() => db.destroy())

  describe.each(ASKED)('?%s: counted once more in plain loops', query => {
    const filters = filtersOf(query)

    it('results against their target', async () => {
      const { rows, drawn, finding, n } = await readResultsAgainstTarget(db, filters)
      const again = await recountWork(db, filters).results()
      expect(byId(rows.map(({ id, value, progress, isMet }) => ({ id, value, progress, isMet })))).toEqual(byId(again))
      expect(n).toBe(again.length)
      expect(rows.map(row => row.readOn ?? '')).toEqual(
        rows
          .map(row => row.readOn ?? '')
          .sort()
          .reverse(),
      )
      expect(new Set(drawn.map(row => row.projectId)).size).toBe(drawn.length)
      const projectsWith = (isCounted: (isMet: boolean | null) => boolean) =>
        new Set(rows.filter(row => isCounted(row.isMet)).map(row => row.projectId)).size
      if (finding?.kind === 'met') {
        expect(finding.met).toBe(projectsWith(isMet => isMet === true))
        expect(finding.of).toBe(projectsWith(isMet => isMet !== null))
      }
      expect(finding === null).toBe(again.length === 0)
    })

    it('ages of open bottlenecks, and who is silent', async () => {
      const { rows, bands, n, silent } = await readAges(db, filters)
      const again = await recountWork(db, filters).ages()
      const told = rows.map(({ code, daysOpen, daysWithoutNews, word }) => ({ code, daysOpen, daysWithoutNews, word }))
      expect(new Map(told.map(row => [row.code, row]))).toEqual(new Map(again.rows.map(row => [row.code, row])))
      expect(bands).toEqual(again.bands)
      expect(n).toBe(again.rows.length)
      expect(silent).toBe(again.rows.filter(row => row.word === 'silent').length)
      expect(told.map(row => row.daysOpen)).toEqual(told.map(row => row.daysOpen).sort((a, b) => b - a))
    })

    it('the network at the end of eight quarters', async () => {
      const { days, finding } = await readHealth(db, filters)
      expect(days).toHaveLength(8)
      if (finding?.kind === 'share' && finding.yearAgo !== null) {
        const { tied, clusters } = await recountWork(db, filters).health(yearBefore(filters.period.asOf))
        expect(finding.yearAgo).toBe(tied / clusters)
      }
      // The first, a year ago and the last: taking away every node in turn is slow.
      for (const { day, count } of [0, 3, 7].flatMap(i => days[i] ?? [])) {
        expect(count, day).toEqual(await recountWork(db, filters).health(day))
      }
    })
  })

  it('the figures of the documents: as their tables have them, or none', async () => {
    const rows = await readNationalFrame(db, 'es')
    const values = await db.selectFrom('indicator').select(['key', 'value']).where('key', 'in', FRAME_KEYS).execute()
    expect(rows.map(row => row.key).sort()).toEqual(values.map(row => row.key).sort())
    for (const { key, value, sources } of rows) {
      const figure = values.find(one => one.key === key)?.value
      expect(Number(value.replace(/[^\d]/g, ''))).toBe(figure)
      expect(sources.length).toBeGreaterThan(0)
      for (const { title, reference } of sources) {
        expect(title).not.toBe('')
        expect(reference).toMatch(/^00\d:\d/)
      }
    }
    if (seed === 'documented') expect(rows).toHaveLength(FRAME_KEYS.length)
  })

  it('the page shows a part of long lists, the CSV all of them', async () => {
    const filters = filtersOf('procedencia=todos')
    const figures = await readDashboard(db, filters, NOW)
    const shown = shownFigures(figures, 'en')
    expect(shown.antiguedad.rows.length).toBeLessThanOrEqual(8)
    expect(shown.antiguedad.n).toBe(figures.antiguedad.rows.length)
    for (const id of ['resultados', 'antiguedad'] as const) {
      const rows = parse(await figureAsCsv(db, id, filters, NOW, false), { columns: true, bom: true })
      expect(rows).toHaveLength(figures[id].rows.length)
    }
  })
})
