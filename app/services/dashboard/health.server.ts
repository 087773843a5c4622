import { COUNTED, type DashboardFilters, FEW, isInScope } from '#app/domain/dashboard.ts'
import type { IsoDate } from '#app/domain/dates.ts'
import { listJoinedYears } from '#db/queries/dashboard-work.ts'
import type { Db } from '#db/schema.ts'
import { countHealth, type HealthCount } from '#graph/health/count.ts'
import { dayNumber, layOutTies, provenanceBits } from '#graph/health/ties.ts'
import { keptWhile } from '../kept.server.ts'
import { KeptFew } from '../kept-few.server.ts'
import { readNetworkRecords } from '../network.server.ts'
import { quarterEnds } from './kpis.server.ts'

export interface HealthDay {
  day: IsoDate
  count: HealthCount
}

/** Days and filters whose counts are kept. */
const MOST_KEPT = 400

/** What the title says: how many clusters are tied to another one. */
export type HealthFinding =
  | { kind: 'share'; share: number; yearAgo: number | null }
  | { kind: 'count'; tied: number; clusters: number }
  | { kind: 'none'; clusters: number }
  | null

/** The network as it was on the last days of seven quarters and on the day the figures speak of. */
export async function readHealth(db: Db, filters: DashboardFilters) {
  const base = await readBase(db)
  const asked = base.nodes.map(node => node.kind === 'cluster' && isInScope(scopeOf(node), filters))
  const provenances = provenanceBits(COUNTED[filters.counted])
  const days = quarterEnds(filters.period.asOf).map((day): HealthDay => {
    const key = [day, provenances, filters.region, filters.macroSector].join()
    const count = base.counts.get(key, () => {
      const year = Number(day.slice(0, 4))
      const there = Uint8Array.from(asked, (isAsked, node) =>
        isAsked && (base.joined[node] as number) <= year ? 1 : 0,
      )
      return countHealth(base.ties, { day: dayNumber(day), provenances, asked: there })
    })
    return { day, count }
  })
  const last = days.at(-1) as HealthDay
  return { id: 'red' as const, n: last.count.clusters, day: last.day, days, finding: healthFinding(days) }
}
export type HealthFigure = Awaited<ReturnType<typeof readHealth>>

/** The network laid out for counting, and what was counted last. Kept while no party and no tie changes. */
function readBase(db: Db) {
  return keptWhile(db, 'dashboard-health', ['parties', 'ties'], async () => {
    const [records, years] = await Promise.all([
      readNetworkRecords(db),
      keptWhile(db, 'dashboard-joined-years', ['parties'], () => listJoinedYears(db)),
    ])
    const yearOf = new Map(years.map(row => [row.slug, row.joinedNetworkYear]))
    const ties = layOutTies(records)
    const partyOf = new Map(records.parties.map(party => [party.slug, party]))
    return {
      ties,
      nodes: ties.ids.flatMap(id => partyOf.get(id) ?? []),
      /** The year it joined; what nobody says has been there all along. */
      joined: Int16Array.from(ties.ids, id => yearOf.get(id) ?? 0),
      counts: new KeptFew<HealthCount>(MOST_KEPT),
    }
  })
}

const scopeOf = ({ regions, macroSector }: { regions: readonly string[]; macroSector: string | null }) => ({
  regions,
  macroSectors: macroSector === null ? [] : [macroSector],
})

/** A year is four quarters before the day itself. */
const YEAR = 4

export function healthFinding(days: readonly HealthDay[]): HealthFinding {
  const now = days.at(-1)?.count
  if (!now || now.clusters === 0) return null
  if (now.tied === 0) return { kind: 'none', clusters: now.clusters }
  if (now.clusters < FEW) return { kind: 'count', tied: now.tied, clusters: now.clusters }
  const before = days.at(-1 - YEAR)?.count
  return {
    kind: 'share',
    share: now.tied / now.clusters,
    yearAgo: before && before.clusters >= FEW ? before.tied / before.clusters : null,
  }
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
