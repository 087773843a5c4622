import { counts, type DashboardFilters, FEW, isInScope } from '#app/domain/dashboard.ts'
import {
  BOTTLENECK_CATEGORIES,
  type BottleneckCategory,
  PRODUCTIVE_SECTORS,
  PROVENANCES,
  type ProductiveSector,
  type Provenance,
} from '#app/domain/vocabularies.ts'
import type { Db } from '#db/schema.ts'
import { CountedFrom } from '../made-of.server.ts'
import { askedFor, MOST_ASKED } from './asked.server.ts'
import { type BottleneckFact, isRegistered, readBottleneckFacts } from './facts/bottlenecks.server.ts'

export interface SectorCell {
  sector: ProductiveSector
  category: BottleneckCategory
  count: number
  /** Of them, those with a joint initiative. */
  answered: number
}

/** At most so many categories lead together: three that tie say nothing. */
const LEADERS = 2

/** What the title says: the most repeated category; null where none stands out or there are too few to say. */
export type SectorFinding = {
  categories: BottleneckCategory[]
  count: number
  /** In how many of how many sectors; of two that tie, of both together. */
  sectors: number
  ofSectors: number
} | null

/** Entries of the register by productive sector and category, on the day the figures speak of. */
export async function readSectors(db: Db, filters: DashboardFilters): Promise<SectorFigure> {
  const facts = await readBottleneckFacts(db)
  return figures.get(askedFor(filters), [facts], () => countSectors(facts, filters))
}

function countSectors(facts: readonly BottleneckFact[], filters: DashboardFilters) {
  const day = filters.period.asOf
  const all = facts.filter(row => isInScope(row.scope, filters) && isRegistered(row, day))
  const rows = all.filter(row => counts(row.provenance, filters))
  const cells = new Map<string, SectorCell>()
  for (const { productiveSector: sector, category, answeredOn } of rows) {
    const key = `${sector} ${category}`
    const cell = cells.get(key) ?? { sector, category, count: 0, answered: 0 }
    const answered = answeredOn.some(on => on <= day) ? 1 : 0
    cells.set(key, { ...cell, count: cell.count + 1, answered: cell.answered + answered })
  }
  const list = PRODUCTIVE_SECTORS.flatMap(sector =>
    BOTTLENECK_CATEGORIES.flatMap(category => cells.get(`${sector} ${category}`) ?? []),
  )
  const byProvenance = (provenance: Provenance) => all.filter(row => row.provenance === provenance).length
  return {
    id: 'sectores' as const,
    n: rows.length,
    day,
    rows: list,
    finding: sectorFinding(list),
    /** How many there are of each provenance, counted or not. */
    there: Object.fromEntries(PROVENANCES.map(one => [one, byProvenance(one)])) as Record<Provenance, number>,
  }
}
export type SectorFigure = ReturnType<typeof countSectors>
const figures = new CountedFrom<SectorFigure>(MOST_ASKED)

export function sectorFinding(cells: readonly SectorCell[]): SectorFinding {
  const total = cells.reduce((sum, cell) => sum + cell.count, 0)
  if (total < FEW) return null
  const totals = BOTTLENECK_CATEGORIES.map(category => ({
    category,
    count: cells.filter(cell => cell.category === category).reduce((sum, cell) => sum + cell.count, 0),
  }))
  const count = Math.max(...totals.map(one => one.count))
  const categories = totals.filter(one => one.count === count).map(one => one.category)
  if (categories.length > LEADERS) return null
  const sectorsIn = (among: readonly SectorCell[]) => new Set(among.map(cell => cell.sector)).size
  return {
    categories,
    count,
    sectors: sectorsIn(cells.filter(cell => categories.includes(cell.category))),
    ofSectors: sectorsIn(cells),
  }
}

export const sectorsAsRecords = ({ rows }: SectorFigure) =>
  rows.map(({ sector, category, count, answered }) => ({
    productive_sector: sector,
    category,
    bottlenecks: count,
    with_joint_initiative: answered,
  }))
