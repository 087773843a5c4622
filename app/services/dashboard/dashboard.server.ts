import { stringify } from 'csv-stringify/sync'
import { COUNTED, type DashboardFilters, dashboardSearch, FIGURE_IDS, type FigureId } from '#app/domain/dashboard.ts'
import { dayInBogota, type IsoDate } from '#app/domain/dates.ts'
import type { Db } from '#db/schema.ts'
import { keptUntilNextEvent } from '../kept.server.ts'
import { KeptFew } from '../kept-few.server.ts'
import { FIGURES, type FigureRecord, type Figures } from './figures.server.ts'

/** Answers that are kept: the filters asked for last. */
const MOST_KEPT = 48

/** Every figure for these filters. Kept until the next event or day, for the filters that were asked for last. */
export async function readDashboard(db: Db, filters: DashboardFilters, now: Date): Promise<Figures> {
  const today = dayInBogota(now)
  const kept = await keptUntilNextEvent(db, 'dashboard', async () => new KeptFew<Promise<Figures>>(MOST_KEPT))
  const key = `${today} ${dashboardSearch(filters)}`
  return kept.get(key, () => {
    const figures = readFigures(db, filters, today)
    figures.catch(() => kept.forget(key))
    return figures
  })
}

async function readFigures(db: Db, filters: DashboardFilters, today: IsoDate): Promise<Figures> {
  const read = FIGURE_IDS.map(async id => [id, await FIGURES[id].read(db, filters, today)] as const)
  return Object.fromEntries(await Promise.all(read)) as Figures
}

/** Spreadsheets that look for it read the accents right. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * One figure as CSV. Every row says what was asked for and what was counted.
 *
 * @param demo whether the database holds fictional records: then every row says so
 */
export async function figureAsCsv(
  db: Db,
  id: FigureId,
  filters: DashboardFilters,
  now: Date,
  demo: boolean,
): Promise<string> {
  const figures = await readDashboard(db, filters, now)
  const { period, region, macroSector, counted } = filters
  const context = {
    period_from: period.from ?? '',
    period_to: period.to,
    as_of: period.asOf,
    region_filter: region ?? '',
    macro_sector_filter: macroSector ?? '',
    provenances_counted: COUNTED[counted].join(';'),
    ...(demo ? { demo: 'true' } : {}),
  }
  const records = recordsOf(figures, id).map(record => ({ ...record, ...context }))
  return BYTE_ORDER_MARK + stringify(records, { header: true, record_delimiter: 'windows', escape_formulas: true })
}

function recordsOf<K extends FigureId>(figures: Figures, id: K): FigureRecord[] {
  const records = FIGURES[id].records as (figure: Figures[K]) => FigureRecord[]
  return records(figures[id])
}
