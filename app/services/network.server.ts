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
import type { NetworkRecords } from '#graph/records.ts'
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

async function readRecords(db: Db): Promise<NetworkRecords> {
  const [parties, places, inAlliances, inProjects, inInitiatives, mentorships, acceptances] = await Promise.all([
    listNetworkParties(db),
    listNetworkPlaces(db),
    listNetworkAlliances(db, PUBLIC_ALLIANCE_STATUSES),
    listNetworkProjects(db),
    listNetworkInitiatives(db),
    listNetworkMentorships(db, PUBLIC_MENTORSHIP_STATUSES),
    listAcceptances(db),
  ])
  const { alliances, parties: inAlliance } = inAlliances
  const { projects, parties: inProject } = inProjects
  const placesOf = groupBy(places, place => place.partyId)
  const ofAlliance = groupBy(inAlliance, party => party.recordId)
  const ofProject = groupBy(inProject, party => party.recordId)
  const committedTo = groupBy(inInitiatives.commitments, party => party.recordId)
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
    alliances: alliances.map(({ id, status, ...alliance }) => ({
      ...alliance,
      disputed: status === 'disputed',
      parties: ofAlliance(id),
    })),
    projects: projects.map(({ id, ...project }) => ({ ...project, parties: ofProject(id) })),
    initiatives: inInitiatives.initiatives.map(
      ({ id, leaderId, leaderSlug, publishedAt, decidedAt, ...initiative }) => ({
        ...initiative,
        validTo: decidedAt && dayInBogota(new Date(decidedAt)),
        parties: [
          { slug: leaderSlug, role: 'leader' as const, since: publishedAt && dayInBogota(new Date(publishedAt)) },
          ...committedTo(id)
            .filter(party => party.partyId !== leaderId)
            .map(({ slug, committedAt }) => {
              return { slug, role: 'partner' as const, since: dayInBogota(new Date(committedAt)) }
            }),
        ],
      }),
    ),
    mentorships: mentorships.map(({ validFrom, ...mentorship }) => {
      const acceptedAt = acceptances.get(mentorship.slug)
      // Accepted and not yet begun: they have been tied since the mentor said yes.
      const since = validFrom ?? (acceptedAt ? dayInBogota(new Date(acceptedAt)) : null)
      return { ...mentorship, validFrom: since, precision: 'day' as const }
    }),
  }
}
