import { counts, type DashboardFilters, isInScope } from '#app/domain/dashboard.ts'
import { isTargetMet, progressPercent } from '#app/domain/results.ts'
import { hasBegun } from '#app/domain/spans.ts'
import type { Db } from '#db/schema.ts'
import { CountedFrom } from '../made-of.server.ts'
import { askedFor, MOST_ASKED } from './asked.server.ts'
import { type ProjectFact, readProjectFacts } from './facts/projects.server.ts'
import { type MeasuringProject, type ResultFact, readMeasuringProjects } from './facts/results.server.ts'

/** So many projects are drawn: those with the newest readings. */
const DRAWN = 5

/** A result with its latest reading that counts, on the day the figures speak of. */
export interface MeasuredResult extends Omit<ResultFact, 'readings'> {
  value: string
  comparator: string
  readOn: string | null
  precision: ResultFact['readings'][number]['precision']
  provenance: ResultFact['readings'][number]['provenance']
  /** Whole percent of the way from the baseline to the target; null where it is not known. */
  progress: number | null
  /** Null where there is no target, or nobody says which way is good. */
  isMet: boolean | null
}

/** What the title says, of the projects that measure something against a target. */
export type ResultFinding =
  | { kind: 'met'; met: number; of: number }
  /** Measured, and without a target. */
  | { kind: 'untargeted'; results: number }
  | null

/** The latest reading of every result, from its baseline to its target, the newest first. */
export async function readResultsAgainstTarget(db: Db, filters: DashboardFilters): Promise<ResultFigure> {
  const [measuring, projects] = await Promise.all([readMeasuringProjects(db), readProjectFacts(db)])
  return figures.get(askedFor(filters), [measuring, projects], () => countResults(measuring, projects, filters))
}

function countResults(
  measuring: readonly MeasuringProject[],
  projects: readonly ProjectFact[],
  filters: DashboardFilters,
) {
  const counted = projects.filter(row => counts(row.provenance, filters) && isInScope(row.scope, filters))
  const ids = new Set(counted.map(project => project.id))
  const rows = measuring
    .filter(project => ids.has(project.id))
    .flatMap(project => project.results)
    .flatMap((result): MeasuredResult[] => measured(result, filters))
    // Sorting keeps the order of the project among readings of one day.
    .sort((a, b) => (b.readOn ?? '').localeCompare(a.readOn ?? '') || a.slug.localeCompare(b.slug))
  return {
    id: 'resultados' as const,
    n: rows.length,
    day: filters.period.asOf,
    rows,
    drawn: drawnOf(rows),
    finding: resultFinding(rows),
  }
}
export type ResultFigure = ReturnType<typeof countResults>
const figures = new CountedFrom<ResultFigure>(MOST_ASKED)

function measured({ readings, ...result }: ResultFact, filters: DashboardFilters): MeasuredResult[] {
  const latest = readings.findLast(one => counts(one.provenance, filters) && hasBegun(one, filters.period.asOf))
  if (!latest) return []
  const { value, comparator, readOn, precision, provenance } = latest
  const progress = progressPercent(result, value)
  return [{ ...result, value, comparator, readOn, precision, provenance, progress, isMet: isTargetMet(result, value) }]
}

/** The newest result of each of the newest projects whose way to the target is known. */
function drawnOf(rows: readonly MeasuredResult[]): MeasuredResult[] {
  const seen = new Set<string>()
  return rows
    .filter(({ projectId, progress, isMet }) => {
      if (seen.has(projectId) || (progress === null && isMet !== true)) return false
      seen.add(projectId)
      return true
    })
    .slice(0, DRAWN)
}

export function resultFinding(rows: readonly Pick<MeasuredResult, 'projectId' | 'isMet'>[]): ResultFinding {
  const aimed = rows.filter(row => row.isMet !== null)
  if (rows.length === 0) return null
  if (aimed.length === 0) return { kind: 'untargeted', results: rows.length }
  const projectsOf = (among: typeof aimed) => new Set(among.map(row => row.projectId)).size
  return { kind: 'met', met: projectsOf(aimed.filter(row => row.isMet)), of: projectsOf(aimed) }
}

export const resultsAsRecords = ({ rows }: ResultFigure) =>
  rows.map(row => ({
    project: row.code,
    project_slug: row.slug,
    result_id: row.id,
    indicator: row.indicator,
    unit: row.unit,
    good_direction: row.direction,
    baseline: numberOf(row.baseline),
    latest: numberOf(row.value),
    // A bare sign would be read as a formula.
    latest_is: row.comparator === '=' ? null : row.comparator,
    read_on: row.readOn,
    read_precision: row.precision,
    target: numberOf(row.target),
    progress_percent: row.progress,
    target_met: row.isMet === null ? null : String(row.isMet),
    provenance: row.provenance,
  }))

const numberOf = (decimal: string | null) => (decimal === null ? null : Number(decimal))
