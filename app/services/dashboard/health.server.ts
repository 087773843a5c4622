import { COUNTED, type DashboardFilters, FEW, isInScope } from '#app/domain/dashboard.ts'
import type { IsoDate } from '#app/domain/dates.ts'
import { listJoinedYears } from '#db/queries/dashboard-work.ts'
import { listPartyKeys } from '#db/queries/network.ts'
import type { Db } from '#db/schema.ts'
import type { TyingAlliance, TyingRecords } from '#graph/build.ts'
import { countHealth, type HealthCount } from '#graph/health/count.ts'
import { dayNumber, joinTies, type LaidOutTies, layOutNodes, layOutTies, provenanceBits } from '#graph/health/ties.ts'
import { keptWhile } from '../kept.server.ts'
import { KeptFew } from '../kept-few.server.ts'
import {
  readNetworkInitiatives,
  readNetworkMentorships,
  readNetworkParties,
  readNetworkProjects,
} from '../network.server.ts'
import { readAllianceMembers, readAllianceRows } from './facts/alliance-rows.server.ts'
import { quarterEnds, yearBefore } from './kpis.server.ts'

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
  const asked = base.parties.map(node => node.kind === 'cluster' && isInScope(scopeOf(node), filters))
  const provenances = provenanceBits(COUNTED[filters.counted])
  const countOn = (day: IsoDate): HealthDay => {
    const key = [day, provenances, filters.region, filters.macroSector].join()
    const count = base.counts.get(key, () => {
      const year = Number(day.slice(0, 4))
      const there = Uint8Array.from(asked, (isAsked, node) =>
        isAsked && (base.joined[node] as number) <= year ? 1 : 0,
      )
      return countHealth(base.ties, { day: dayNumber(day), provenances, asked: there })
    })
    return { day, count }
  }
  const { asOf } = filters.period
  const days = quarterEnds(asOf).map(countOn)
  const now = countOn(asOf).count
  const finding = healthFinding(now, countOn(yearBefore(asOf)).count)
  return { id: 'red' as const, n: now.clusters, day: asOf, days, finding }
}
export type HealthFigure = Awaited<ReturnType<typeof readHealth>>

/** The network laid out for counting, and what was counted last. Kept while no party and no tie changes. */
function readBase(db: Db) {
  return keptWhile(db, 'dashboard-health', ['parties', 'ties'], async () => {
    const [{ nodes, parties, joined }, ...lots] = await Promise.all([
      readNodes(db),
      ...KINDS.map(kind => readTies(db, kind)),
    ])
    return { ties: joinTies(nodes, lots), parties, joined, counts: new KeptFew<HealthCount>(MOST_KEPT) }
  })
}

/** Every party by number, with the year each cluster joined: what nobody says has been there all along. */
function readNodes(db: Db) {
  return keptWhile(db, 'dashboard-health/nodes', ['parties'], async () => {
    const [records, years, keys] = await Promise.all([readNetworkParties(db), listJoinedYears(db), listPartyKeys(db)])
    const yearOf = new Map(years.map(row => [row.slug, row.joinedNetworkYear]))
    const nodes = layOutNodes(records.parties)
    const partyOf = new Map(records.parties.map(party => [party.slug, party]))
    return {
      nodes,
      parties: nodes.ids.flatMap(id => partyOf.get(id) ?? []),
      joined: Int16Array.from(nodes.ids, id => yearOf.get(id) ?? 0),
      slugOf: new Map(keys.map(key => [key.id, key.slug])),
    }
  })
}

type TieKind = 'leaderships' | 'alliances' | 'projects' | 'initiatives' | 'mentorships'

/** What makes ties: each is laid out apart, so that a new alliance has the alliances laid out again and nothing else. */
const RECORDS_OF: Record<TieKind, (db: Db) => Promise<Partial<TyingRecords>>> = {
  leaderships: async () => ({}),
  alliances: async db => ({ alliances: await readTyingAlliances(db) }),
  projects: async db => ({ projects: await readNetworkProjects(db) }),
  initiatives: async db => ({ initiatives: await readNetworkInitiatives(db) }),
  mentorships: async db => ({ mentorships: await readNetworkMentorships(db) }),
}
const KINDS = Object.keys(RECORDS_OF) as TieKind[]
const NO_TIES = { alliances: [], projects: [], initiatives: [], mentorships: [] }

function readTies(db: Db, kind: TieKind): Promise<LaidOutTies> {
  const facts = kind === 'leaderships' ? (['parties'] as const) : (['parties', kind] as const)
  return keptWhile(db, `dashboard-health/${kind}`, facts, async () => {
    const [{ nodes }, parties, own] = await Promise.all([readNodes(db), readNetworkParties(db), RECORDS_OF[kind](db)])
    // Who manages a cluster decides who takes part in a project: leaderships are looked at, and laid out by themselves.
    return layOutTies(nodes, { ...parties, ...NO_TIES, ...own }, { withLeaderships: kind === 'leaderships' })
  })
}

async function readTyingAlliances(db: Db): Promise<TyingAlliance[]> {
  const [{ slugOf }, rows, membersOf] = await Promise.all([
    readNodes(db),
    readAllianceRows(db),
    readAllianceMembers(db),
  ])
  return rows.map(({ id, provenance, linkType, validFrom, validTo, precision }) => ({
    ...{ provenance, linkType, validFrom, validTo, precision },
    parties: membersOf(id).map(({ partyId, role }) => ({ slug: slugOf.get(partyId) ?? '', role })),
  }))
}

const scopeOf = ({ regions, macroSector }: { regions: readonly string[]; macroSector: string | null }) => ({
  regions,
  macroSectors: macroSector === null ? [] : [macroSector],
})

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
