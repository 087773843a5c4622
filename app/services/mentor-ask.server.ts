import type { Actor } from '#app/domain/actors.ts'
import { positionOf } from '#app/domain/maturity-scales.ts'
import {
  byDistanceUnderMedian,
  type DimensionPlace,
  MENTORS_PER_PAGE,
  type MentorQuery,
  type MentorTopic,
} from '#app/domain/mentor-matching.ts'
import { can, ownParty } from '#app/domain/permissions.ts'
import { MATURITY_DIMENSIONS, type MaturityDimension } from '#app/domain/vocabularies.ts'
import { listOpenMentors } from '#db/queries/mentor-matching.ts'
import { findClusterOfParty } from '#db/queries/severities.ts'
import type { Db } from '#db/schema.ts'
import { MENTOR_GROUPS, MENTOR_RULES, MENTOR_WEIGHTS } from '#graph/suggestions/weights.ts'
import { readMaturity } from './maturity-page.server.ts'
import { type RankedMentor, rankMentorsFor } from './mentor-matching.server.ts'
import { type OfferedMentor, readMatchingBase } from './mentor-matching-base.server.ts'

/**
 * What `/mentorias/pedir` shows. To whoever acts for no cluster only why it takes one: a ranking is made for a cluster, and
 * its own readings play a part in it.
 */
export async function readAskPage(db: Db, actor: Actor, query: MentorQuery, now: Date) {
  const [partyId] = ownParty(actor)
  const cluster = partyId === undefined ? undefined : await findClusterOfParty(db, partyId)
  if (!cluster || !can(actor, 'mentorship.match', [cluster.id])) {
    return { reader: actor.kind === 'anonymous' ? ('signedOut' as const) : ('noCluster' as const) }
  }
  const places = byDistanceUnderMedian(await readPlaces(db, actor, cluster.id))
  const dimension = query.dimension ?? (places[0]?.own ? places[0].dimension : null)
  return {
    reader: 'cluster' as const,
    cluster: { slug: cluster.slug, name: cluster.name },
    canRequest: can(actor, 'mentorship.request', [cluster.id]),
    canOffer: can(actor, 'mentorship.offer', [cluster.id]),
    query: { ...query, dimension },
    places,
    groups: mentorGroups(),
    ...(dimension ? await readResult(db, cluster.id, { ...query, dimension }, now) : { result: null, chosen: null }),
  }
}
export type AskPage = Extract<Awaited<ReturnType<typeof readAskPage>>, { reader: 'cluster' }>
export type AskResult = NonNullable<AskPage['result']>
export type ListedMentor = AskResult['mentors'][number]

/** The groups of the bar, each with the points it can give. */
export function mentorGroups() {
  return MENTOR_GROUPS.map(group => {
    const rules = MENTOR_RULES.filter(rule => MENTOR_WEIGHTS[rule].group === group)
    return { group, rules, of: rules.reduce((sum, rule) => sum + MENTOR_WEIGHTS[rule].weight, 0) }
  })
}

async function readPlaces(db: Db, actor: Actor, clusterId: string): Promise<DimensionPlace[]> {
  const { dimensions, medians } = await readMaturity(db, actor, clusterId)
  return MATURITY_DIMENSIONS.map(dimension => {
    const reading = dimensions.find(one => one.dimension === dimension)?.now
    return { dimension, own: reading ? positionOf(reading) : null, median: medians[dimension]?.median ?? null }
  })
}

type Asked = MentorQuery & { dimension: MaturityDimension }

async function readResult(db: Db, menteeId: string, query: Asked, now: Date) {
  const { dimension, regionPreference, topics, withFull, mentor } = query
  const question = { menteeId, dimension, regionPreference }
  const ranked = await rankMentorsFor(db, { ...question, keep: offersAny(topics) }, now)
  const found = withFull ? [...ranked.withRoom, ...ranked.full] : ranked.withRoom
  const asked = new Map((await listOpenMentors(db, menteeId, dimension)).map(row => [row.mentorId, row.id]))
  const list = (one: RankedMentor) => ({ ...one, requestId: asked.get(one.id) ?? null })
  const pages = Math.max(1, Math.ceil(found.length / MENTORS_PER_PAGE))
  const page = Math.min(query.page, pages)
  const first = (page - 1) * MENTORS_PER_PAGE
  const { mentors } = await readMatchingBase(db)
  const every = await allOf(db, question, topics, ranked, now)
  const chosen = mentor ? [...every.withRoom, ...every.full].find(one => one.slug === mentor) : undefined
  return {
    result: {
      mentors: found.slice(first, first + MENTORS_PER_PAGE).map(list),
      first: first + 1,
      page,
      pages,
      withRoom: ranked.withRoom.length,
      full: ranked.full.length,
      /** Without the filter by topics. */
      all: every.withRoom.length + every.full.length,
      /** Where somebody can be asked, when nobody can in this one. */
      others: MATURITY_DIMENSIONS.filter(
        one => one !== dimension && mentors.get(one)?.some(other => other.partyId !== menteeId),
      ),
    },
    chosen: mentor ? { mentor: chosen ? list(chosen) : null } : null,
  }
}

/** Whoever was chosen stays chosen, whatever is filtered. */
async function allOf(
  db: Db,
  question: { menteeId: string; dimension: MaturityDimension },
  topics: readonly MentorTopic[],
  ranked: Awaited<ReturnType<typeof rankMentorsFor>>,
  now: Date,
) {
  return topics.length === 0 ? ranked : rankMentorsFor(db, question, now)
}

function offersAny(topics: readonly string[]): ((mentor: OfferedMentor) => boolean) | undefined {
  if (topics.length === 0) return undefined
  return ({ offer }) => [...offer.chainLinks, ...offer.supportNeeds].some(topic => topics.includes(topic))
}
