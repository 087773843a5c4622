import { counts, type DashboardFilters, FEW } from '#app/domain/dashboard.ts'
import {
  FUNDING_GROUP_OF,
  FUNDING_GROUPS,
  FUNDING_SOURCES,
  type FundingGroup,
  type FundingSource,
} from '#app/domain/project-money.ts'
import { hasBegun, isOver } from '#app/domain/spans.ts'
import { REGIONS, type Region } from '#app/domain/vocabularies.ts'
import type { Db } from '#db/schema.ts'
import { CountedFrom } from '../made-of.server.ts'
import { askedFor, MOST_ASKED } from './asked.server.ts'
import { type ProjectFact, readProjectFacts } from './facts/projects.server.ts'

export interface BudgetRow {
  /** Of the project's leader; null where it is in none. */
  region: Region | null
  projects: number
  /** Whole pesos. */
  total: number
  bySource: { source: FundingSource; pesos: number }[]
  byGroup: Record<FundingGroup, number>
}

/** What the title says: the group that gives most, where there are enough projects for a share. */
export type BudgetFinding =
  | { kind: 'share'; group: FundingGroup; share: number }
  | { kind: 'total'; total: number; projects: number }
  | null

/** Money committed to shared projects, by source and by the region of the leader. */
export async function readBudget(db: Db, filters: DashboardFilters): Promise<BudgetFigure> {
  const facts = await readProjectFacts(db)
  return figures.get(askedFor(filters), [facts], () => countBudget(facts, filters))
}

function countBudget(facts: readonly ProjectFact[], filters: DashboardFilters) {
  const { region, macroSector } = filters
  const projects = facts.filter(
    row =>
      counts(row.provenance, filters) &&
      row.status !== 'cancelled' &&
      (region === null || row.leadRegion === region) &&
      (macroSector === null || row.scope.macroSectors.includes(macroSector)) &&
      // Some of it lies in the period.
      hasBegun(row, filters.period.to) &&
      (filters.period.from === null || !isOver(row, filters.period.from)),
  )
  const funded = projects.filter(row => row.committed.some(line => line.pesos > 0))
  const rows = [...REGIONS, null]
    .map(place =>
      rowOf(
        place,
        funded.filter(row => row.leadRegion === place),
      ),
    )
    .filter(row => row.projects > 0)
    .sort((a, b) => b.total - a.total)
  return {
    id: 'presupuesto' as const,
    n: funded.length,
    /** Without a budget: they are in no bar. */
    without: projects.length - funded.length,
    total: rows.reduce((sum, row) => sum + row.total, 0),
    rows,
    finding: budgetFinding(rows, funded.length),
  }
}
export type BudgetFigure = ReturnType<typeof countBudget>
const figures = new CountedFrom<BudgetFigure>(MOST_ASKED)

function rowOf(region: Region | null, projects: readonly ProjectFact[]): BudgetRow {
  const lines = projects.flatMap(row => row.committed)
  const pesosFrom = (sources: readonly FundingSource[]) =>
    lines.filter(line => sources.includes(line.source)).reduce((sum, line) => sum + line.pesos, 0)
  const ofGroup = (group: FundingGroup) => FUNDING_SOURCES.filter(source => FUNDING_GROUP_OF[source] === group)
  const byGroup = FUNDING_GROUPS.map(group => [group, pesosFrom(ofGroup(group))] as const)
  return {
    region,
    projects: projects.length,
    total: pesosFrom(FUNDING_SOURCES),
    bySource: FUNDING_SOURCES.map(source => ({ source, pesos: pesosFrom([source]) })).filter(line => line.pesos > 0),
    byGroup: Object.fromEntries(byGroup) as Record<FundingGroup, number>,
  }
}

export function budgetFinding(rows: readonly BudgetRow[], projects: number): BudgetFinding {
  const total = rows.reduce((sum, row) => sum + row.total, 0)
  if (total === 0) return null
  if (projects < FEW) return { kind: 'total', total, projects }
  const groups = FUNDING_GROUPS.map(group => ({
    group,
    share: rows.reduce((sum, row) => sum + row.byGroup[group], 0) / total,
  })).sort((a, b) => b.share - a.share)
  const [most] = groups
  return most ? { kind: 'share', ...most } : null
}

export const budgetAsRecords = ({ rows }: BudgetFigure) =>
  rows.flatMap(({ region, bySource }) =>
    bySource.map(({ source, pesos }) => ({
      region,
      source,
      source_group: FUNDING_GROUP_OF[source],
      committed_cop: pesos,
    })),
  )
