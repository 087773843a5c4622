import type { ListTopic } from '#app/domain/addresses.ts'
import { ALLIANCE_LIST } from '#app/domain/alliance-list.ts'
import { bottleneckListSpec } from '#app/domain/bottleneck-list.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import type { Fact } from '#app/domain/event-effects.ts'
import type { FollowTopic } from '#app/domain/follows.ts'
import { gatheringListSpec } from '#app/domain/gatherings.ts'
import { initiativeListSpec } from '#app/domain/initiative-list.ts'
import { canonicalQuery, rowsAskedFor } from '#app/domain/list-view.ts'
import type { ListSpec } from '#app/domain/lists.ts'
import { mentorshipListSpec } from '#app/domain/mentorship-list.ts'
import { type RecordRef, refOf } from '#app/domain/news.ts'
import { organizationListSpec } from '#app/domain/organizations.ts'
import { projectListSpec } from '#app/domain/project-list.ts'
import { countMilestones } from '#app/domain/project-milestones.ts'
import {
  BOTTLENECK_CATEGORIES,
  type BottleneckCategory,
  isOneOf,
  PRODUCTIVE_SECTORS,
  type ProductiveSector,
  type SubjectType,
} from '#app/domain/vocabularies.ts'
import type { Db } from '#db/schema.ts'
import { readAllianceRows } from './alliance-list.server.ts'
import { readBottleneckRows } from './bottlenecks.server.ts'
import { readClusterRows, readClusterWhole } from './clusters.server.ts'
import { readGatheringRows } from './gatherings.server.ts'
import { readInitiativeRows } from './initiatives.server.ts'
import { keptUntilNextEvent, keptWhile } from './kept.server.ts'
import { KeptFew } from './kept-few.server.ts'
import { readMentorshipRows } from './mentorship-list.server.ts'
import { readOrganizationRows } from './organizations.server.ts'
import { readProjectRows } from './projects.server.ts'
import { reachOfCategories, reachOfSectors } from './topic-reach.server.ts'

/** Topics whose finds are kept at once, those asked for last. */
const MOST_KEPT = 400

type Finds = ReadonlySet<RecordRef>

/** Filters of what is so on one day and not on another. */
const ON_THE_DAY = ['avance=', 'verificacion=']

/** What the others are made of. */
const FACTS: Record<FollowTopic, readonly Fact[]> = {
  clusters: ['parties', 'ties'],
  organizations: ['parties', 'ties'],
  alliances: ['parties', 'ties'],
  bottlenecks: ['severities'],
  initiatives: ['parties', 'ties'],
  projects: ['parties', 'ties'],
  mentorships: ['parties', 'ties'],
  gatherings: ['parties'],
  sector: ['parties', 'ties', 'severities'],
  category: ['ties', 'severities'],
}

/**
 * The records that a filter, sector or category finds. Computed once for all who follow it.
 *
 * @param asOf what depends on the day is as it stood then
 */
export async function findTopicSubjects(db: Db, topic: FollowTopic, query: string, asOf: Date): Promise<Finds> {
  const facts = FACTS[topic]
  if (topic === 'sector') {
    const reach = await keptWhile(db, 'topic-reach/sectors', facts, () => reachOfSectors(db))
    return reach.refsOf(query as ProductiveSector)
  }
  if (topic === 'category') {
    const reach = await keptWhile(db, 'topic-reach/categories', facts, () => reachOfCategories(db))
    return reach.refsOf(query as BottleneckCategory)
  }
  const make = async () => new KeptFew<Finds>(MOST_KEPT)
  const dependsOnDay = ON_THE_DAY.some(name => query.includes(name))
  const kept = await (dependsOnDay
    ? keptUntilNextEvent(db, `topic-subjects/${dayInBogota(asOf)}`, make)
    : keptWhile(db, `topic-subjects/${facts.join()}`, facts, make))
  const key = `${topic}?${query}`
  const finds = kept.peek(key) ?? (await computeFinds(db, topic, query, asOf))
  kept.set(key, finds)
  return finds
}

/** A topic as it is kept, from what an address or a form says; undefined where there is none such. */
export async function canonicalTopic(db: Db, topic: FollowTopic, params: URLSearchParams | string) {
  if (topic === 'sector' || topic === 'category') {
    const code = params.toString()
    return isOneOf(topic === 'sector' ? PRODUCTIVE_SECTORS : BOTTLENECK_CATEGORIES, code) ? code : undefined
  }
  return canonicalQuery(new URLSearchParams(params), await specOf(db, topic))
}

/** How each list is filtered by somebody who takes part in nothing: what is one's own is followed anyway. */
async function specOf(db: Db, topic: ListTopic): Promise<ListSpec<never>> {
  const specs: Record<ListTopic, () => ListSpec<never> | Promise<ListSpec<never>>> = {
    clusters: async () => (await readClusterWhole(db)).spec,
    organizations: () => organizationListSpec,
    alliances: () => ALLIANCE_LIST,
    bottlenecks: () => bottleneckListSpec(null),
    initiatives: () => initiativeListSpec(null),
    projects: () => projectListSpec,
    mentorships: () => mentorshipListSpec(false),
    gatherings: () => gatheringListSpec,
  }
  return specs[topic]()
}

async function computeFinds(db: Db, topic: ListTopic, query: string, asOf: Date): Promise<Finds> {
  const asked = new URLSearchParams(query)
  const refs = <R extends { id: string }>(type: SubjectType, rows: readonly R[], spec: ListSpec<R>) =>
    new Set(rowsAskedFor(rows, spec, asked).map(({ id }) => refOf(type, id)))
  switch (topic) {
    case 'clusters':
      return refs('cluster', await readClusterRows(db), (await readClusterWhole(db)).spec)
    case 'organizations':
      return refs('organization', await readOrganizationRows(db), organizationListSpec)
    case 'alliances': {
      const rows = (await readAllianceRows(db)).map(row => {
        return { ...row, unverified: row.verifiedUntil !== null && asOf.getTime() > row.verifiedUntil }
      })
      return refs('alliance', rows, ALLIANCE_LIST)
    }
    case 'bottlenecks':
      return refs('bottleneck', await readBottleneckRows(db), bottleneckListSpec(null))
    case 'initiatives':
      return refs('initiative', await readInitiativeRows(db), initiativeListSpec(null))
    case 'projects': {
      const rows = (await readProjectRows(db)).map(row => {
        return { ...row, progress: countMilestones(row.milestones, asOf) }
      })
      return refs('project', rows, projectListSpec)
    }
    case 'mentorships':
      return refs('mentorship', await readMentorshipRows(db), mentorshipListSpec(false))
    case 'gatherings':
      return refs('gathering', await readGatheringRows(db), gatheringListSpec)
  }
}
