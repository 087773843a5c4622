import { COUNTED, type DashboardFilters, FEW, isInScope } from '#app/domain/dashboard.ts'
import type { IsoDate } from '#app/domain/dates.ts'
import type { Db } from '#db/schema.ts'
import { countHealth, type HealthCount } from '#graph/health/count.ts'
import { dayNumber, type HealthNodes, heldOn, isSameHeld, type Lot, provenanceBits } from '#graph/health/ties.ts'
import { KeptFew } from '../kept-few.server.ts'
import { CountedFrom } from '../made-of.server.ts'
import { askedFor, MOST_ASKED } from './asked.server.ts'
import { type HealthBase, readHealthBase } from './facts/ties.server.ts'
import { quarterEnds, yearBefore } from './quarters.server.ts'

export interface HealthDay {
  day: IsoDate
  count: HealthCount
}

/** Days with their filters whose counts are kept. */
const MOST_DAYS = 200

/** What the title says: how many clusters are tied to another one. */
export type HealthFinding =
  | { kind: 'share'; share: number; yearAgo: number | null }
  | { kind: 'count'; tied: number; clusters: number }
  | { kind: 'none'; clusters: number }
  | null

export interface HealthFigure {
  id: 'red'
  n: number
  day: IsoDate
  days: HealthDay[]
  finding: HealthFinding
}
const figures = new CountedFrom<HealthFigure>(MOST_ASKED)

/** The network as it was on the last days of seven quarters and on the day the figures speak of. */
export async function readHealth(db: Db, filters: DashboardFilters): Promise<HealthFigure> {
  const { base, lots } = await readHealthBase(db)
  const { asOf } = filters.period
  return figures.get(askedFor(filters), [base, ...lots], () => {
    const countOn = (day: IsoDate): HealthDay => ({ day, count: countDay(base, lots, day, filters) })
    const days = quarterEnds(asOf).map(countOn)
    const now = countOn(asOf).count
    const finding = healthFinding(now, countOn(yearBefore(asOf)).count)
    return { id: 'red', n: now.clusters, day: asOf, days, finding }
  })
}

/** What was counted last of the days of a network whose parties are these: most events change no tie of most days. */
const daysOf = new WeakMap<HealthNodes, KeptFew<{ held: Uint8Array; count: HealthCount }>>()

function countDay(
  { nodes, parties }: HealthBase,
  lots: readonly Lot[],
  day: IsoDate,
  filters: DashboardFilters,
): HealthCount {
  const provenances = provenanceBits(COUNTED[filters.counted])
  const held = heldOn(nodes, lots, dayNumber(day), provenances)
  const days = daysOf.get(nodes) ?? new KeptFew(MOST_DAYS)
  daysOf.set(nodes, days)
  const key = [day, provenances, filters.region, filters.macroSector].join()
  const known = days.peek(key)
  if (known && isSameHeld(known.held, held)) return known.count
  const year = Number(day.slice(0, 4))
  const asked = new Uint8Array(parties.length)
  for (const [node, party] of parties.entries()) {
    const isThere = party.kind === 'cluster' && (party.joinedYear ?? 0) <= year
    asked[node] = isThere && isInScope(party, filters) ? 1 : 0
  }
  const count = countHealth(nodes, held, asked)
  days.set(key, { held, count })
  return count
}

/** `before`: the same day a year earlier. */
export function healthFinding(now: HealthCount, before: HealthCount): HealthFinding {
  const { clusters, tied } = now
  if (clusters === 0) return null
  if (tied === 0) return { kind: 'none', clusters }
  if (clusters < FEW) return { kind: 'count', tied, clusters }
  const yearAgo = before.clusters >= FEW ? before.tied / before.clusters : null
  return { kind: 'share', share: tied / clusters, yearAgo }
}

export const healthAsRecords = ({ days }: HealthFigure) =>
  days.map(({ day, count }) => ({
    on: day,
    clusters: count.clusters,
    clusters_tied_to_another_cluster: count.tied,
    isolated_clusters: count.isolated,
    tied_pairs_of_clusters: count.pairs,
    pairs_with_known_regions: count.placed,
    pairs_across_regions: count.acrossRegions,
    pairs_across_macro_sectors: count.acrossSectors,
    clusters_in_largest_part: count.largest,
    clusters_lost_without_three_brokers: count.lost,
  }))
