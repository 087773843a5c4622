import { PUBLIC_ALLIANCE_STATUSES } from '#app/domain/alliances.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { groupBy } from '#app/domain/group.ts'
import { PUBLIC_MENTORSHIP_STATUSES } from '#app/domain/mentorships.ts'
import { listAcceptances } from '#db/queries/mentorships.ts'
import {
  listNetworkAlliances,
  listNetworkInitiatives,
  listNetworkMentorships,
  listNetworkParties,
  listNetworkPlaces,
  listNetworkProjects,
} from '#db/queries/network.ts'
import type { Db } from '#db/schema.ts'
import { buildNetwork } from '#graph/build.ts'
import { countFacets, type FacetCounts } from '#graph/facets.ts'
import { filterNetwork, type NetworkFilter } from '#graph/filter.ts'
import type { Network } from '#graph/network.ts'
import type { InitiativeRecord, NetworkRecords } from '#graph/records.ts'
import { keptWhile } from './kept.server.ts'

export type { NetworkFilter } from '#graph/filter.ts'
export type { Network, NetworkEdge, NetworkNode } from '#graph/network.ts'

/**
 * The network of all public records, or the part of it that `filter` keeps (its `at` is the network on a date). Nodes
 * and ties are named by slugs. The whole is kept in memory while no party and no tie changes.
 */
export async function readNetwork(db: Db, filter?: NetworkFilter): Promise<Network> {
  const network = await keptWhile(db, 'network', ['parties', 'ties'], async () => buildNetwork(await readRecords(db)))
  return filter ? filterNetwork(network, filter) : network
}

/** How many nodes and ties each further value of a filter would keep. */
export async function countNetwork(db: Db, filter: NetworkFilter): Promise<FacetCounts> {
  return countFacets(await readNetwork(db), filter)
}

/** Parties with who manages whom, kept while none changes. */
export const readNetworkParties = (db: Db) => keptWhile(db, 'network/parties', ['parties'], () => readParties(db))
export const readNetworkProjects = (db: Db) => keptWhile(db, 'network/projects', ['projects'], () => readProjects(db))
export const readNetworkInitiatives = (db: Db) =>
  keptWhile(db, 'network/initiatives', ['initiatives'], () => readInitiatives(db))
export const readNetworkMentorships = (db: Db) =>
  keptWhile(db, 'network/mentorships', ['mentorships'], () => readMentorships(db))

/** Each kind of record is kept while it does not change itself: a new alliance has the alliances read again, and nothing else. */
async function readRecords(db: Db): Promise<NetworkRecords> {
  const [parties, alliances, projects, initiatives, mentorships] = await Promise.all([
    readNetworkParties(db),
    keptWhile(db, 'network/alliances', ['alliances'], () => readAlliances(db)),
    readNetworkProjects(db),
    readNetworkInitiatives(db),
    readNetworkMentorships(db),
  ])
  return { ...parties, alliances, projects, initiatives, mentorships }
}

async function readParties(db: Db): Promise<Pick<NetworkRecords, 'parties' | 'leaderships'>> {
  const [parties, places] = await Promise.all([listNetworkParties(db), listNetworkPlaces(db)])
  const placesOf = groupBy(places, place => place.partyId)
  return {
    parties: parties.map(({ id, demo, leadSlug: _lead, searchText: _text, ...party }) => ({
      ...party,
      demo: demo === 1,
      departments: placesOf(id).map(place => place.code),
      regions: [...new Set(placesOf(id).map(place => place.region))],
    })),
    leaderships: parties.flatMap(({ slug, leadSlug, provenance }) =>
      leadSlug ? { cluster: slug, organization: leadSlug, provenance } : [],
    ),
  }
}

async function readAlliances(db: Db): Promise<NetworkRecords['alliances']> {
  const { alliances, parties } = await listNetworkAlliances(db, PUBLIC_ALLIANCE_STATUSES)
  const partiesOf = groupBy(parties, party => party.recordId)
  return alliances.map(({ id, status, ...alliance }) => {
    return { ...alliance, disputed: status === 'disputed', parties: partiesOf(id) }
  })
}

async function readProjects(db: Db): Promise<NetworkRecords['projects']> {
  const { projects, parties } = await listNetworkProjects(db)
  const partiesOf = groupBy(parties, party => party.recordId)
  return projects.map(({ id, ...project }) => ({ ...project, parties: partiesOf(id) }))
}

async function readInitiatives(db: Db): Promise<InitiativeRecord[]> {
  const { initiatives, commitments } = await listNetworkInitiatives(db)
  const committedTo = groupBy(commitments, party => party.recordId)
  return initiatives.map(({ id, leaderId, leaderSlug, publishedAt, decidedAt, ...initiative }) => ({
    ...initiative,
    validTo: decidedAt && dayInBogota(new Date(decidedAt)),
    parties: [
      { slug: leaderSlug, role: 'leader', since: publishedAt && dayInBogota(new Date(publishedAt)) },
      ...committedTo(id)
        .filter(party => party.partyId !== leaderId)
        .map(({ slug, committedAt }) => {
          return { slug, role: 'partner' as const, since: dayInBogota(new Date(committedAt)) }
        }),
    ],
  }))
}

async function readMentorships(db: Db): Promise<NetworkRecords['mentorships']> {
  const [mentorships, acceptances] = await Promise.all([
    listNetworkMentorships(db, PUBLIC_MENTORSHIP_STATUSES),
    listAcceptances(db),
  ])
  return mentorships.map(({ validFrom, ...mentorship }) => {
    const acceptedAt = acceptances.get(mentorship.slug)
    // Accepted and not yet begun: they have been tied since the mentor said yes.
    const since = validFrom ?? (acceptedAt ? dayInBogota(new Date(acceptedAt)) : null)
    return { ...mentorship, validFrom: since, precision: 'day' as const }
  })
}
