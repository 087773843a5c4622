import { type DashboardFilters, FEW, isInPeriod, isInScope, type Period } from '#app/domain/dashboard.ts'
import type { IsoDate } from '#app/domain/dates.ts'
import { groupBy } from '#app/domain/group.ts'
import { firstDayOf, lastDayOf, quarterOf, quartersBetween } from '#app/domain/quarters.ts'
import type { Db } from '#db/schema.ts'
import { CountedFrom } from '../made-of.server.ts'
import { askedFor, MOST_ASKED } from './asked.server.ts'
import { type AllianceFact, readAllianceFacts } from './facts/alliances.server.ts'

/** More quarters than these are drawn by year. */
const MOST_QUARTERS = 12

export interface AllianceBar {
  /** `2026-T3` or `2026`. */
  key: string
  /** By a source or every party. */
  vouched: number
  /** By some of the parties. */
  declared: number
  /** Only where they are asked for. */
  illustrative: number
  /** Still running on the day the figures speak of. */
  running: boolean
}

/** What the title says: how many of the new ones stand confirmed. */
export type AllianceFinding =
  | { kind: 'none' }
  /** None in the time that is shown otherwise: all there is, is older. */
  | { kind: 'before'; all: number }
  /** Too few for a share. */
  | { kind: 'count'; vouched: number; all: number }
  | { kind: 'all'; all: number }
  | { kind: 'share'; share: number; all: number }

/**
 * New alliances by the quarter in which they began, or by year where the time asked for is long. What is dated to the
 * year only stands in no quarter: `undated` of them are left out there. Where nobody asked for a time and the last two
 * years hold none, all of them are drawn.
 */
export async function readNewAlliances(db: Db, filters: DashboardFilters): Promise<AllianceFigure> {
  const facts = await readAllianceFacts(db)
  return figures.get(askedFor(filters), [facts], () => countNewAlliances(facts, filters))
}

function countNewAlliances(facts: readonly AllianceFact[], filters: DashboardFilters) {
  const rows = facts.filter(
    row => isInScope(row.scope, filters) && (row.provenance !== 'ilustrativo' || filters.counted === 'todos'),
  )
  // Where the usual two years hold nothing, everything is drawn: an empty frame would say less.
  const isEmpty = !rows.some(row => row.validFrom !== null && isInPeriod(row.validFrom, filters.period))
  const widened = isEmpty && filters.period.value === '' && rows.some(row => row.validFrom !== null)
  const period = widened ? { ...filters.period, from: null } : filters.period
  const unit = unitOf(rows, period)
  const isPlaced = (row: AllianceFact): row is AllianceFact & { validFrom: IsoDate } =>
    row.validFrom !== null && row.precision !== 'unknown' && (unit === 'year' || row.precision !== 'year')
  const placed = rows.filter(isPlaced).filter(row => isInPeriod(row.validFrom, period))
  const keyOf = (day: IsoDate) => (unit === 'year' ? day.slice(0, 4) : quarterOf(day))
  const ownOf = groupBy(placed, row => keyOf(row.validFrom))
  const bars = keysOf(placed.map(row => keyOf(row.validFrom))).map((key): AllianceBar => {
    const own = ownOf(key)
    const count = (...by: string[]) => own.filter(row => by.includes(row.provenance)).length
    return {
      key,
      vouched: count('documentado', 'confirmado'),
      declared: count('declarado'),
      illustrative: count('ilustrativo'),
      running: (unit === 'year' ? `${key}-12-31` : lastDayOf(key)) > filters.period.asOf,
    }
  })
  return {
    id: 'alianzas' as const,
    n: placed.length,
    unit,
    /** Drawn of all time, since the last two years hold none. */
    widened,
    rows: bars,
    finding: widened ? { kind: 'before' as const, all: placed.length } : allianceFinding(bars),
    undated: rows.filter(row => !isPlaced(row) && mayBeIn(row, period)).length,
    /** The year the newest began, where none is drawn. */
    lastYear: placed.length === 0 ? (extremeOf(rows, (day, last) => day > last)?.slice(0, 4) ?? null) : null,
  }

  /** Every one from the first of the period, or of what there is, to the last. */
  function keysOf(found: readonly string[]): string[] {
    const { from, asOf } = period
    const first =
      from === null ? found.reduce((least, key) => (key < least ? key : least), found[0] ?? '') : keyOf(from)
    if (first === '') return []
    if (unit === 'quarter') return quartersBetween(first, quarterOf(asOf))
    const years = Number(asOf.slice(0, 4)) - Number(first) + 1
    return Array.from({ length: years }, (_, i) => String(Number(first) + i))
  }
}
export type AllianceFigure = ReturnType<typeof countNewAlliances>
const figures = new CountedFrom<AllianceFigure>(MOST_ASKED)

function unitOf(rows: readonly AllianceFact[], { from, asOf }: Period): 'quarter' | 'year' {
  const first = from ?? extremeOf(rows, (day, first) => day < first)
  if (first === null) return 'quarter'
  return quartersBetween(quarterOf(first), quarterOf(asOf)).length > MOST_QUARTERS ? 'year' : 'quarter'
}

/** The first or last day one of them began; null where none says. */
function extremeOf(rows: readonly AllianceFact[], isBeyond: (day: IsoDate, known: IsoDate) => boolean): IsoDate | null {
  let found: IsoDate | null = null
  for (const { validFrom } of rows) {
    if (validFrom !== null && (found === null || isBeyond(validFrom, found))) found = validFrom
  }
  return found
}

/** Whether what is dated to the year, or not at all, may have begun in the period. */
function mayBeIn({ validFrom, precision }: AllianceFact, { from, to }: Period): boolean {
  if (validFrom === null || precision === 'unknown') return from === null
  const year = validFrom.slice(0, 4)
  return year <= to.slice(0, 4) && (from === null || year >= from.slice(0, 4))
}

export function allianceFinding(bars: readonly Pick<AllianceBar, 'vouched' | 'declared'>[]): AllianceFinding {
  const vouched = bars.reduce((sum, bar) => sum + bar.vouched, 0)
  const all = bars.reduce((sum, bar) => sum + bar.vouched + bar.declared, 0)
  if (all === 0) return { kind: 'none' }
  if (all < FEW) return { kind: 'count', vouched, all }
  return vouched === all ? { kind: 'all', all } : { kind: 'share', share: vouched / all, all }
}

export const newAlliancesAsRecords = ({ rows, unit }: AllianceFigure) =>
  rows.map(({ key, vouched, declared, illustrative }) => ({
    [unit]: key,
    from: unit === 'year' ? `${key}-01-01` : firstDayOf(key),
    documented_or_confirmed: vouched,
    declared_by_one_party: declared,
    illustrative,
  }))
