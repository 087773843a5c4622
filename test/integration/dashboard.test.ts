import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FIGURE_IDS, readDashboardFilters } from '#app/domain/dashboard.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { addQuarters, firstDayOf, lastDayOf, quarterOf, quartersBetween } from '#app/domain/quarters.ts'
import { LEAST_TOLD } from '#app/domain/told-requests.ts'
import { MACRO_SECTORS, MATURITY_DIMENSIONS, REGIONS } from '#app/domain/vocabularies.ts'
import { figureAsCsv, readDashboard } from '#app/services/dashboard/dashboard.server.ts'
import type { Figures } from '#app/services/dashboard/figures.server.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import { seedDemo, seedDocumented } from '#db/seeds/index.ts'
import { recount } from '#test/support/dashboard-sql.ts'
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
  'periodo=2024-T3&procedencia=declarados',
  'periodo=todo&macrosector=agroindustria&procedencia=todos',
  'periodo=2026-T2&region=Central&macrosector=servicios',
]

const filtersOf = (query: string) => readDashboardFilters(new URLSearchParams(query), TODAY).filters
const bySpelling = <T>(rows: readonly T[]) => rows.map(row => JSON.stringify(row)).sort()

describe.each(Object.keys(SEEDS) as (keyof typeof SEEDS)[])('the %s network', seed => {
  let db: Db
  beforeAll(async () => {
    db = await createTestDb()
    await SEEDS[seed](db)
  })
  afterAll(() => db.destroy())

  describe.each(ASKED)('?%s: every figure is what plain SQL counts', query => {
    const filters = filtersOf(query)
    let figures: Figures
    let sql: ReturnType<typeof recount>
    beforeAll(async () => {
      figures = await readDashboard(db, filters, NOW)
      sql = recount(db, filters, TODAY)
    })

    it('the counts of the strip, on their day, a year before and at the end of eight quarters', async () => {
      const { kpis, ends, before } = figures.cifras
      const counts = {
        alliances: sql.inForce,
        resolved: sql.resolved,
        quorum: sql.quorum,
        measured: sql.measured,
        mentorships: sql.underWay,
        active: sql.active,
      }
      for (const kpi of kpis) {
        const bars: number[] = []
        for (const end of ends) bars.push(await counts[kpi.id](end))
        expect(kpi.bars, kpi.id).toEqual(bars)
        expect(kpi.value, kpi.id).toBe(bars.at(-1))
        if (kpi.yearAgo !== null) expect(kpi.yearAgo, `${kpi.id} a year before`).toBe(await counts[kpi.id](before))
      }
      const of = Object.fromEntries(kpis.map(kpi => [kpi.id, kpi.of]))
      expect(of).toMatchObject({
        alliances: await sql.recorded(),
        resolved: await sql.register(),
        quorum: await sql.published(),
        measured: await sql.started(),
        active: await sql.clusters(),
      })
    })

    it('bottlenecks by sector and category, and which of them have an initiative', async () => {
      expect(bySpelling(figures.sectores.rows)).toEqual(bySpelling(await sql.sectors()))
      expect(figures.sectores.n).toBe(await sql.register())
    })

    it('bottlenecks by state and region', async () => {
      const told = figures.estados.rows.flatMap(({ region, counts }) =>
        Object.entries(counts).map(([status, count]) => ({ region, status, count })),
      )
      expect(bySpelling(told)).toEqual(bySpelling(await sql.states()))
      for (const { total, counts } of figures.estados.rows)
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total)
    })

    it('new alliances over time', async () => {
      const { rows, unit, widened, n } = figures.alianzas
      const since = widened ? '0000-01-01' : (filters.period.from ?? '0000-01-01')
      const told = rows
        .map(({ running: _, ...row }) => row)
        .filter(row => row.vouched + row.declared + row.illustrative > 0)
      expect(told).toEqual(await sql.newAlliances(unit, since))
      expect(rows.map(row => row.key)).toEqual([...new Set(rows.map(row => row.key))].sort())
      expect(n).toBe(told.reduce((sum, row) => sum + row.vouched + row.declared + row.illustrative, 0))
    })

    it('committed money by region and source', async () => {
      const told = figures.presupuesto.rows.flatMap(({ region, bySource }) =>
        bySource.map(({ source, pesos }) => ({ region, source, pesos })),
      )
      expect(bySpelling(told)).toEqual(bySpelling(await sql.budget()))
      for (const { byGroup, total } of figures.presupuesto.rows)
        expect(Object.values(byGroup).reduce((sum, pesos) => sum + pesos, 0)).toBe(total)
    })

    /** Whole quarters, those of few with the next: of every part that the filters set apart there are none, or enough. */
    async function toldSpan(): Promise<{ from: string; to: string }> {
      const last = filters.period.asOf < TODAY ? quarterOf(filters.period.asOf) : addQuarters(quarterOf(TODAY), -1)
      const isEnough = async (from: string, to: string, byRegion: boolean, byMacroSector: boolean) => {
        let any = false
        for (const region of byRegion ? REGIONS : [null]) {
          for (const macroSector of byMacroSector ? MACRO_SECTORS : [null]) {
            const part = recount(db, { ...filters, region, macroSector }, TODAY)
            const n = (await part.requests(from, to)).reduce((sum, row) => sum + row.n, 0)
            any ||= n > 0
            if (n > 0 && (n < LEAST_TOLD.requests || (await part.askers(from, to)) < LEAST_TOLD.askers)) return false
          }
        }
        return any
      }
      /** First and last day of what is told at once. */
      const batches = async (byRegion: boolean, byMacroSector: boolean): Promise<[string, string][]> => {
        const coarser = [
          ...(byRegion ? [await batches(false, byMacroSector)] : []),
          ...(byMacroSector ? [await batches(byRegion, false)] : []),
        ]
        const found: [string, string][] = []
        let from = '2023-01-01'
        for (const quarter of quartersBetween('2023-T1', last)) {
          const to = lastDayOf(quarter)
          if (!coarser.every(of => of.some(batch => batch[1] === to))) continue
          if (!(await isEnough(from, to, byRegion, byMacroSector))) continue
          found.push([from, to])
          from = firstDayOf(addQuarters(quarter, 1))
        }
        return found
      }
      const told = await batches(filters.region !== null, filters.macroSector !== null)
      const inYear = told.filter(([, to]) => to >= firstDayOf(addQuarters(last, -3)))
      return { from: inYear[0]?.[0] ?? '', to: inYear.at(-1)?.[1] ?? '' }
    }

    it('requests and places of mentorship; too few requests are not told', async () => {
      const places = await sql.places()
      const { from, to } = await toldSpan()
      const requests = from ? await sql.requests(from, to) : []
      const at = (rows: { dimension: string; n: number }[], dimension: string) =>
        rows.find(row => row.dimension === dimension)?.n ?? 0
      expect(figures.mentorias.told).toBe(requests.length > 0)
      expect(figures.mentorias.rows.map(row => row.dimension).sort()).toEqual([...MATURITY_DIMENSIONS].sort())
      for (const row of figures.mentorias.rows) {
        expect(row.requests, row.dimension).toBe(figures.mentorias.told ? at(requests, row.dimension) : 0)
        expect(row.places, row.dimension).toBe(at(places, row.dimension))
        expect(row.gap).toBe(row.requests - row.places)
      }
    })

    it.each(FIGURE_IDS)('the CSV of %s says what was asked for in every row', async id => {
      const csv = await figureAsCsv(db, id, filters, NOW, seed === 'demo')
      const rows = parse(csv, { columns: true, bom: true }) as Record<string, string>[]
      for (const row of rows) {
        expect(row).toMatchObject({ as_of: filters.period.asOf, region_filter: filters.region ?? '' })
        expect(row.demo).toBe(seed === 'demo' ? 'true' : undefined)
      }
      if (seed === 'demo' && query === 'procedencia=todos') expect(rows.length).toBeGreaterThan(0)
    })
  })
})

describe('what is kept', () => {
  it('is the same until something happens, and counts what did', async () => {
    const db = await createTestDb()
    await SEEDS.documented(db)
    const filters = filtersOf('periodo=todo')
    const first = await readDashboard(db, filters, NOW)
    expect(await readDashboard(db, filters, NOW)).toBe(first)
    expect(await readDashboard(db, filtersOf(''), NOW)).not.toBe(first)
    const { id } = await db.selectFrom('alliance').select('id').where('status', '=', 'active').executeTakeFirstOrThrow()
    await db.transaction().execute(async trx => {
      await trx.updateTable('alliance').set({ provenance: 'declarado' }).where('id', '=', id).execute()
      const event = { verb: 'alliance.edited', subject: { type: 'alliance', id }, audience: 'public' } as const
      await recordEvent(trx, { kind: 'system' }, { ...event, payload: { version: 2, fields: [] } }, NOW)
    })
    const second = await readDashboard(db, filters, NOW)
    expect(second.alianzas.rows.reduce((sum, row) => sum + row.declared, 0)).toBe(1)
    await db.destroy()
  })

  it('is of one day: tomorrow is counted again', async () => {
    const db = await createTestDb()
    const filters = filtersOf('')
    const first = await readDashboard(db, filters, NOW)
    expect(await readDashboard(db, filters, new Date('2026-11-21T15:00:00Z'))).not.toBe(first)
    await db.destroy()
  })
})
