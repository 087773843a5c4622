import { PUBLIC_ALLIANCE_STATUSES } from '#app/domain/alliances.ts'
import type { IsoDate } from '#app/domain/dates.ts'
import { groupBy } from '#app/domain/group.ts'
import { CURRENT_SCALE } from '#app/domain/maturity-scales.ts'
import { listCurrentReadings } from '#db/queries/maturity.ts'
import { listNetworkAlliances, listNetworkInitiatives, listNetworkProjects } from '#db/queries/network.ts'
import { listAllTopics, listBottleneckCategories, listInitiativeCodes } from '#db/queries/partner-suggestions.ts'
import type { Db } from '#db/schema.ts'
import { holdsOn } from '#graph/at-date.ts'
import { communities } from '#graph/metrics/communities/communities.ts'
import { compact } from '#graph/metrics/compact.ts'
import { type Groups, groupsOf } from '#graph/suggestions/groups.ts'
import type { Level } from '#graph/suggestions/maturity-gap.ts'
import type { Neighbours } from '#graph/suggestions/nearness.ts'
import type { Partner } from '#graph/suggestions/partner.ts'
import { inTurns } from './in-turns.server.ts'
import { keptForDay } from './kept-for-day.server.ts'
import { type MatchedCluster, readMatchingBase, readNeighbours } from './mentor-matching-base.server.ts'
import { readNetwork } from './network.server.ts'

/** A cluster with what everybody may know of it; `partyId` is its key in the database. */
export type KnownPartner = Partner & Pick<MatchedCluster, 'partyId' | 'name'>

/** What clusters do together. */
interface JointRecord {
  /** Slugs of those who take part. */
  parties: readonly string[]
  /** Who takes part works with the others: no initiative does that, it is only about its bottlenecks. */
  binds: boolean
  /** Of the bottlenecks an initiative is about. */
  codes: readonly string[]
}

export interface PartnerBase {
  /** By their slugs. */
  partners: Map<string, KnownPartner>
  neighbours: Neighbours
  /** Node → name. */
  names: Map<string, string>
  groups: Groups
  /** Alliances, projects and initiatives that hold. */
  records: readonly JointRecord[]
  /** Slug → the records it takes part in, by their place. */
  recordsOf: Map<string, number[]>
}

/** What a suggestion of partners is made of. */
export const PARTNER_FACTS = ['parties', 'ties', 'readings', 'severities'] as const

/** Everything a suggestion of partners looks at, on a day. Kept while none of it changes, for one day. */
export function readPartnerBase(db: Db, day: IsoDate): Promise<PartnerBase> {
  return keptForDay(db, 'partner-base', PARTNER_FACTS, day, () => readBase(db, day))
}

async function readBase(db: Db, day: IsoDate): Promise<PartnerBase> {
  const [partners, { neighbours, names }, network, records] = await Promise.all([
    readPartners(db),
    readNeighbours(db, day),
    readNetwork(db, { at: day }),
    readRecords(db, day),
  ])
  const graph = compact(network)
  const recordsOf = new Map<string, number[]>()
  for (const [place, { parties }] of records.entries()) {
    for (const slug of parties) recordsOf.set(slug, [...(recordsOf.get(slug) ?? []), place])
  }
  return { partners, neighbours, names, groups: groupsOf(graph, await inTurns(communities(graph))), records, recordsOf }
}

async function readPartners(db: Db): Promise<Map<string, KnownPartner>> {
  const [{ clusters }, topics, categories, readings] = await Promise.all([
    readMatchingBase(db),
    listAllTopics(db),
    listBottleneckCategories(db),
    listCurrentReadings(db, { scale: CURRENT_SCALE, publicOnly: true }),
  ])
  const topicsOf = groupBy(topics, row => row.clusterId)
  const readingsOf = groupBy(readings, row => row.clusterId)
  const categoryOf = new Map<string, string>(categories.map(({ code, category }) => [code, category]))
  return new Map(
    [...clusters.values()].map(cluster => {
      const inDirection = (direction: 'offer' | 'need') =>
        topicsOf(cluster.partyId).flatMap(row => (row.direction === direction ? row.topic : []))
      const partner: KnownPartner = {
        ...cluster,
        offers: inDirection('offer'),
        needs: inDirection('need'),
        obstacles: cluster.bottlenecks.flatMap(code => {
          const category = categoryOf.get(code)
          return category ? { code, category } : []
        }),
        levels: new Map(
          readingsOf(cluster.partyId).flatMap(({ dimension, level }) =>
            dimension ? [[dimension, level as Level] as const] : [],
          ),
        ),
      }
      return [cluster.id, partner]
    }),
  )
}

/** The network itself is a party of what it does as a whole: those who stand beside it there are no allies of each other. */
const NETWORK = 'red-cluster-colombia'
/** As in the network: programmes, measurements and studies are nobody's shared project. */
const SHARED_PROJECT = 'proyecto_cluster'

async function readRecords(db: Db, day: IsoDate): Promise<JointRecord[]> {
  const [inAlliances, inProjects, inInitiatives, codes] = await Promise.all([
    listNetworkAlliances(db, PUBLIC_ALLIANCE_STATUSES),
    listNetworkProjects(db),
    listNetworkInitiatives(db),
    listInitiativeCodes(db),
  ])
  const slugsOf = (rows: readonly { recordId: string; slug: string }[]) => {
    const of = groupBy(rows, row => row.recordId)
    return (id: string) => of(id).map(row => row.slug)
  }
  const inAlliance = slugsOf(inAlliances.parties)
  const inProject = slugsOf(inProjects.parties)
  const committed = slugsOf(inInitiatives.commitments)
  const codesOf = groupBy(codes, row => row.initiativeId)
  // What begins later has been proposed already.
  const holds = (record: Parameters<typeof holdsOn>[0]) => holdsOn({ ...record, validFrom: null }, day)
  const bound = (parties: string[]): JointRecord => ({ parties, binds: true, codes: [] })
  return [
    ...inAlliances.alliances.filter(holds).map(({ id }) => bound(inAlliance(id))),
    ...inProjects.projects
      .filter(project => project.kind === SHARED_PROJECT && holds(project))
      .map(({ id }) => bound(inProject(id))),
    ...inInitiatives.initiatives.map(({ id, leaderSlug }) => ({
      parties: [...new Set([leaderSlug, ...committed(id)])],
      binds: false,
      codes: codesOf(id).map(row => row.code),
    })),
  ].filter(({ parties }) => !parties.includes(NETWORK))
}

/** With whom a cluster works already, and with whom it has initiatives, by the bottlenecks they are about. */
export function readTogether({ records, recordsOf }: PartnerBase, slug: string) {
  const tied = new Set<string>()
  const together = new Map<string, Set<string>>()
  for (const place of recordsOf.get(slug) ?? []) {
    const record = records[place]
    for (const other of record?.parties ?? []) {
      if (!record || other === slug) continue
      if (record.binds) tied.add(other)
      else together.set(other, new Set([...(together.get(other) ?? []), ...record.codes]))
    }
  }
  return { tied, together }
}
