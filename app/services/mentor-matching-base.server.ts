import { dayInBogota, daysBetween, type IsoDate } from '#app/domain/dates.ts'
import { groupBy } from '#app/domain/group.ts'
import { CURRENT_SCALE } from '#app/domain/maturity-scales.ts'
import { MENTOR_LEVEL } from '#app/domain/mentorship-offers.ts'
import type { MentorshipFormat } from '#app/domain/mentorships.ts'
import type { Language, MaturityDimension } from '#app/domain/vocabularies.ts'
import { listClusterDepartments, listClusterFacets } from '#db/queries/clusters.ts'
import { listLeftParties } from '#db/queries/memberships.ts'
import {
  countSeatsByMentor,
  listAllChainLinks,
  listAllOfferTopics,
  listAnsweredRequests,
  listPublicMentorReadings,
  listQualifiedDimensions,
  listSufferedBottlenecks,
} from '#db/queries/mentor-matching.ts'
import type { Db } from '#db/schema.ts'
import { ANSWER_DAYS } from '#graph/suggestions/answer-time.ts'
import type { Mentor } from '#graph/suggestions/mentors.ts'
import { type Neighbours, neighboursOf } from '#graph/suggestions/nearness.ts'
import type { ClusterFacts } from '#graph/suggestions/pair.ts'
import { keptWhile } from './kept.server.ts'
import { readNetwork } from './network.server.ts'

/** A cluster with what rules may know of it. */
export interface MatchedCluster extends ClusterFacts {
  /** Its key in the database; `id` is its slug, as in the network. */
  partyId: string
  name: string
}

/** What a mentor offers besides its dimensions. */
export interface OfferSummary {
  months: number
  format: MentorshipFormat
  languages: Language[]
  conditions: string | null
  chainLinks: string[]
  supportNeeds: string[]
}

export type OfferedMentor = Mentor & Pick<MatchedCluster, 'partyId' | 'name'> & { offer: OfferSummary }

export interface MatchingBase {
  /** By their key in the database. */
  clusters: Map<string, MatchedCluster>
  /** Dimension → those that qualify in it, with room or without. */
  mentors: Map<MaturityDimension, OfferedMentor[]>
}

/**
 * Everything a ranking looks at but who asks and who is tied to whom. Whoever has nobody left to answer is no mentor. Kept
 * while none of it changes.
 */
export function readMatchingBase(db: Db): Promise<MatchingBase> {
  return keptWhile(db, 'mentor-matching', ['parties', 'readings', 'mentors', 'severities'], async () => {
    const clusters = await readClusters(db)
    const [offered, left, topics, seats, answers, readings] = await Promise.all([
      listQualifiedDimensions(db),
      listLeftParties(db),
      listAllOfferTopics(db),
      countSeatsByMentor(db),
      listAnsweredRequests(db),
      listPublicMentorReadings(db, CURRENT_SCALE),
    ])
    const topicsOf = groupBy(topics, row => row.offerId)
    const takenOf = new Map(seats.map(row => [row.mentorId, row.taken]))
    const answersOf = groupBy(answers, row => row.mentorId)
    const saidOf = groupBy(readings, row => `${row.clusterId}/${row.dimension}`)
    const mentors: MatchingBase['mentors'] = new Map()
    for (const row of offered) {
      const cluster = clusters.get(row.clusterId)
      if (!cluster || left.has(row.clusterId)) continue
      const codes = (kind: string) => topicsOf(row.offerId).flatMap(one => (one.kind === kind ? one.code : []))
      const chainLinks = codes('chain-link')
      const mentor: OfferedMentor = {
        ...cluster,
        chainLinks: [...new Set([...cluster.chainLinks, ...chainLinks])],
        level: {
          counts: MENTOR_LEVEL,
          said: saidOf(`${row.clusterId}/${row.dimension}`)[0]?.level === MENTOR_LEVEL ? MENTOR_LEVEL : null,
        },
        room: { capacity: row.capacity, taken: takenOf.get(row.clusterId) ?? 0 },
        answers: { days: answersOf(row.clusterId).map(daysToAnswer) },
        offer: {
          months: row.months,
          format: row.format,
          languages: JSON.parse(row.languages) as Language[],
          conditions: row.conditions,
          chainLinks,
          supportNeeds: codes('support-need'),
        },
      }
      const others = mentors.get(row.dimension)
      if (others) others.push(mentor)
      else mentors.set(row.dimension, [mentor])
    }
    return { clusters, mentors }
  })
}

/** Most of the work, and what changes least. */
const readClusters = (db: Db) => keptWhile(db, 'matched-clusters', ['parties', 'severities'], () => matchClusters(db))

async function matchClusters(db: Db): Promise<Map<string, MatchedCluster>> {
  const [clusters, places, links, suffered] = await Promise.all([
    listClusterFacets(db),
    listClusterDepartments(db),
    listAllChainLinks(db),
    listSufferedBottlenecks(db),
  ])
  const placesOf = groupBy(places, row => row.clusterId)
  const linksOf = groupBy(links, row => row.clusterId)
  const sufferedBy = groupBy(suffered, row => row.clusterId)
  return new Map(
    clusters.map(({ id, slug, name, macroSector, productiveSector }) => [
      id,
      {
        partyId: id,
        id: slug,
        name,
        macroSector,
        productiveSector,
        chainLinks: linksOf(id).map(row => row.chainLink),
        regions: [...new Set(placesOf(id).map(row => row.region))],
        bottlenecks: sufferedBy(id).map(row => row.code),
      },
    ]),
  )
}

function daysToAnswer({ requestedAt, answeredAt }: { requestedAt: string; answeredAt: string | null }): number {
  if (!answeredAt) return ANSWER_DAYS
  return daysBetween(dayInBogota(new Date(requestedAt)), dayInBogota(new Date(answeredAt)))
}

/** Who is tied to whom on a day, and what everybody is called. Kept for one day, while no tie changes. */
export async function readNeighbours(db: Db, day: IsoDate) {
  const kept = await keptWhile(
    db,
    'mentor-neighbours',
    ['parties', 'ties'],
    async () => new Map<IsoDate, NeighboursOfDay>(),
  )
  const known = kept.get(day)
  if (known) return known
  const network = await readNetwork(db, { at: day })
  const read = { neighbours: neighboursOf(network), names: new Map(network.nodes.map(node => [node.id, node.name])) }
  kept.clear()
  kept.set(day, read)
  return read
}

interface NeighboursOfDay {
  neighbours: Neighbours
  /** Node → name. */
  names: Map<string, string>
}
