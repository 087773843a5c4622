import type { IsoDate } from './dates.ts'
import { firstDayOf, lastDayOf, partsOfQuarter, quarterOf } from './quarters.ts'
import {
  isOneOf,
  MACRO_SECTORS,
  type MacroSector,
  PROVENANCES,
  type Provenance,
  REGIONS,
  type Region,
} from './vocabularies.ts'

/** The figures of the dashboard, in the order of the page: `figura` of its CSV, `#tablero-<id>` of the method. */
export const FIGURE_IDS = [
  'cifras',
  'sectores',
  'alianzas',
  'estados',
  'presupuesto',
  'mentorias',
  'resultados',
  'antiguedad',
  'red',
] as const
export type FigureId = (typeof FIGURE_IDS)[number]

/** What counts, from the strictest: by a source or every party; also what one party says; also the examples. */
export const COUNTED = {
  respaldados: ['documentado', 'confirmado'],
  declarados: ['documentado', 'confirmado', 'declarado'],
  todos: PROVENANCES,
} as const satisfies Record<string, readonly Provenance[]>
export const COUNTED_NAMES = ['respaldados', 'declarados', 'todos'] as const satisfies readonly (keyof typeof COUNTED)[]
export type CountedName = (typeof COUNTED_NAMES)[number]

/** Stretches of time that are no year or quarter. i18n: `dashboard.period`. */
export const ALL_TIME = 'todo'
/** The first year an address may ask for: nothing recorded is older. */
const FIRST_YEAR = 2000

export interface Period {
  /** As the address says it: `todo`, `2026`, `2026-T3`; empty for the last two calendar years. */
  value: string
  /** First day; null for everything that was recorded. */
  from: IsoDate | null
  /** Last day. */
  to: IsoDate
  /** The day figures speak of: the last one, or today while the period runs. */
  asOf: IsoDate
}

/** What the dashboard is asked for. */
export interface DashboardFilters {
  period: Period
  region: Region | null
  macroSector: MacroSector | null
  counted: CountedName
}

/** Below so many, a share says little: titles tell counts instead. */
export const FEW = 10

/** Reads `periodo`, `region`, `macrosector` and `procedencia`; what means nothing here is set aside, not refused. */
export function readDashboardFilters(params: URLSearchParams, today: IsoDate) {
  const ignored: { name: string; value: string }[] = []
  const one = <T extends string>(name: string, values: readonly T[]): T | null => {
    const asked = params.get(name) ?? ''
    if (asked && !isOneOf(values, asked)) ignored.push({ name, value: asked.slice(0, 80) })
    return isOneOf(values, asked) ? asked : null
  }
  const asked = params.get('periodo') ?? ''
  const period = periodOf(asked, today)
  if (!period) ignored.push({ name: 'periodo', value: asked.slice(0, 80) })
  const filters: DashboardFilters = {
    period: period ?? defaultPeriod(today),
    region: one('region', REGIONS),
    macroSector: one('macrosector', MACRO_SECTORS),
    counted: one('procedencia', COUNTED_NAMES) ?? COUNTED_NAMES[0],
  }
  return { filters, ignored }
}

/** The last two calendar years: this one and the one before. */
function defaultPeriod(today: IsoDate): Period {
  const year = Number(today.slice(0, 4))
  return { value: '', from: `${year - 1}-01-01`, to: `${year}-12-31`, asOf: today }
}

/** Null for what is no period, or one that has not begun. */
function periodOf(value: string, today: IsoDate): Period | null {
  if (value === '') return defaultPeriod(today)
  if (value === ALL_TIME) return { value, from: null, to: today, asOf: today }
  if (/^\d{4}$/.test(value) && Number(value) >= FIRST_YEAR) return begun(value, `${value}-01-01`, `${value}-12-31`)
  const quarter = partsOfQuarter(value)
  return quarter && quarter.year >= FIRST_YEAR ? begun(value, firstDayOf(value), lastDayOf(value)) : null

  function begun(value: string, from: IsoDate, to: IsoDate): Period | null {
    return from > today ? null : { value, from, to, asOf: to < today ? to : today }
  }
}

/** The periods the form offers: this year and the five before, and the eight last quarters, the newest first. */
export function offeredPeriods(today: IsoDate): { years: string[]; quarters: string[] } {
  const year = Number(today.slice(0, 4))
  const now = quarterOf(today)
  return {
    years: Array.from({ length: 6 }, (_, i) => String(year - i)),
    quarters: [year, year - 1].flatMap(y => [4, 3, 2, 1].map(n => `${y}-T${n}`)).filter(quarter => quarter <= now),
  }
}

export const isInPeriod = (day: IsoDate, { from, to }: Pick<Period, 'from' | 'to'>) =>
  day <= to && (from === null || day >= from)

export const counts = (provenance: Provenance, { counted }: Pick<DashboardFilters, 'counted'>) =>
  (COUNTED[counted] as readonly Provenance[]).includes(provenance)

/**
 * Whether a record of these places and macro-sectors is among those asked for; without a filter every record is, and its
 * places are not even looked at.
 */
export function isInScope(
  scope: { regions: readonly string[]; macroSectors: readonly string[] },
  { region, macroSector }: Pick<DashboardFilters, 'region' | 'macroSector'>,
): boolean {
  return (
    (region === null || scope.regions.includes(region)) &&
    (macroSector === null || scope.macroSectors.includes(macroSector))
  )
}

/** Whether only a part of the country or of the economy is asked for. */
export const hasPlace = ({ region, macroSector }: DashboardFilters) => region !== null || macroSector !== null

/** Whether less than the whole network is asked for. */
export const narrows = (filters: DashboardFilters) =>
  hasPlace(filters) || (filters.period.value !== '' && filters.period.value !== ALL_TIME)

/** `?periodo=2026&region=Caribe`, or empty: the filters as an address says them, with some of them changed. */
export function dashboardSearch(filters: DashboardFilters, more: Record<string, string> = {}): string {
  const params = new URLSearchParams()
  const all = {
    periodo: filters.period.value,
    region: filters.region ?? '',
    macrosector: filters.macroSector ?? '',
    procedencia: filters.counted === COUNTED_NAMES[0] ? '' : filters.counted,
    ...more,
  }
  for (const [name, value] of Object.entries(all)) if (value) params.set(name, value)
  const text = params.toString()
  return text ? `?${text}` : ''
}

/** The same filters as a list of records takes them: `?region=Caribe&procedencia=documentado&procedencia=confirmado`. */
export function listSearch({ region, macroSector, counted }: DashboardFilters, more: Record<string, string>): string {
  const params = new URLSearchParams(more)
  if (region && !params.has('region')) params.set('region', region)
  if (macroSector) params.set('macrosector', macroSector)
  if (counted !== 'todos') for (const provenance of COUNTED[counted]) params.append('procedencia', provenance)
  return `?${params}`
}
