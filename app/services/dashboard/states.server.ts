import { BOTTLENECK_STATUSES, type BottleneckStatus } from '#app/domain/bottlenecks.ts'
import { counts, type DashboardFilters, FEW, isInScope } from '#app/domain/dashboard.ts'
import { statusOn } from '#app/domain/status-history.ts'
import { REGIONS, type Region } from '#app/domain/vocabularies.ts'
import type { Db } from '#db/schema.ts'
import { CountedFrom } from '../made-of.server.ts'
import { askedFor, MOST_ASKED } from './asked.server.ts'
import { type BottleneckFact, isRegistered, readBottleneckFacts } from './facts/bottlenecks.server.ts'

export const REGISTER_STATES = BOTTLENECK_STATUSES.filter(status => status !== 'reported')

export interface RegionStates {
  region: Region
  total: number
  counts: Partial<Record<BottleneckStatus, number>>
}

/** What the title says. */
export type StateFinding =
  /** The region with most of its entries solved, and those (two at most) that solved none of theirs. */
  | { kind: 'best'; region: Region; share: number; none: Region[] }
  /** None is solved anywhere. */
  | { kind: 'unsolved'; all: number }
  | { kind: 'solved'; solved: number; all: number }
  | null

/** A region leads by so much of its entries, or nothing is made of it. */
const LEAD = 0.05
/** At most so many regions that solved nothing fit the title. */
const NAMED = 2

/** Entries by state in each region, on the day the figures speak of. One that touches several counts in each. */
export async function readStates(db: Db, filters: DashboardFilters): Promise<StateFigure> {
  const facts = await readBottleneckFacts(db)
  return figures.get(askedFor(filters), [facts], () => countStates(facts, filters))
}

function countStates(facts: readonly BottleneckFact[], filters: DashboardFilters) {
  const day = filters.period.asOf
  const all = facts.filter(row => isInScope(row.scope, filters) && isRegistered(row, day))
  const counted = all.filter(row => counts(row.provenance, filters))
  const entries = counted.map(row => ({
    regions: row.scope.regions,
    status: statusOn(row.status, row.moves, day),
  }))
  const shown = filters.region ? [filters.region] : REGIONS
  const rows = shown.flatMap((region): RegionStates[] => {
    const own = entries.filter(entry => entry.regions.includes(region))
    const by = REGISTER_STATES.map(status => [status, own.filter(entry => entry.status === status).length] as const)
    return own.length === 0
      ? []
      : [{ region, total: own.length, counts: Object.fromEntries(by.filter(([, count]) => count > 0)) }]
  })
  return {
    id: 'estados' as const,
    n: entries.length,
    day,
    rows: rows.sort((a, b) => b.total - a.total || REGIONS.indexOf(a.region) - REGIONS.indexOf(b.region)),
    finding: stateFinding(rows, entries),
    /** Entries that touch no region. */
    nowhere: entries.filter(entry => entry.regions.length === 0).length,
    /** Examples among those counted, and those that were left out. */
    illustrative: examples(counted),
    leftOut: examples(all) - examples(counted),
  }
}
const examples = (rows: readonly BottleneckFact[]) => rows.filter(row => row.provenance === 'ilustrativo').length

export type StateFigure = ReturnType<typeof countStates>
const figures = new CountedFrom<StateFigure>(MOST_ASKED)

export function stateFinding(
  rows: readonly RegionStates[],
  entries: readonly { status: BottleneckStatus }[],
): StateFinding {
  const solved = entries.filter(entry => entry.status === 'resolved').length
  if (entries.length === 0) return null
  if (solved === 0) return { kind: 'unsolved', all: entries.length }
  const shares = rows
    .filter(row => row.total >= FEW)
    .map(row => ({ region: row.region, share: (row.counts.resolved ?? 0) / row.total }))
    .sort((a, b) => b.share - a.share)
  const [best, second] = shares
  if (!best || second === undefined || best.share - second.share < LEAD) {
    return { kind: 'solved', solved, all: entries.length }
  }
  const none = rows.filter(row => !row.counts.resolved).map(row => row.region)
  return { kind: 'best', ...best, none: none.length > NAMED ? [] : none }
}

export const statesAsRecords = ({ rows }: StateFigure) =>
  rows.flatMap(({ region, counts: by }) =>
    REGISTER_STATES.map(status => ({ region, status, bottlenecks: by[status] ?? 0 })),
  )
