import type { ListTopic } from '#app/domain/addresses.ts'
import { ALLIANCE_LIST } from '#app/domain/alliance-list.ts'
import { bottleneckListSpec } from '#app/domain/bottleneck-list.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import type { FollowTopic } from '#app/domain/follows.ts'
import { gatheringListSpec } from '#app/domain/gatherings.ts'
import { initiativeListSpec } from '#app/domain/initiative-list.ts'
import { canonicalQuery, rowsAskedFor } from '#app/domain/list-view.ts'
import type { ListSpec } from '#app/domain/lists.ts'
import { mentorshipListSpec } from '#app/domain/mentorship-list.ts'
import { type RecordRef, refOf } from '#app/domain/news.ts'
import { ORGANIZATION_FILTERS } from '#app/domain/organizations.ts'
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
import { readClusterFilters, readClusterProfiles } from './clusters.server.ts'
import { readGatheringRows } from './gatherings.server.ts'
import { readInitiativeRows } from './initiatives.server.ts'
import { keptWhile } from './kept.server.ts'
import { KeptFew } from './kept-few.server.ts'
import { CountedFrom } from './made-of.server.ts'
import { readMentorshipRows } from './mentorship-list.server.ts'
import { readOrganizationProfiles } from './organizations.server.ts'
import { readProjectRows } from './projects.server.ts'
import { reachOfCategories, reachOfSectors } from './topic-reach.server.ts'

/** Topics whose finds are kept at once, those asked for last. */
const MOST_KEPT = 400

type Finds = ReadonlySet<RecordRef>

/** What is found among some rows: their array is another one when one of them is. */
const findsOf = new CountedFrom<Finds>(MOST_KEPT)

/**
 * The records that a filter, sector or category finds. Computed once for all who follow it.
 *
 * @param asOf what depends on the day is as it stood then
 */
export async function findTopicSubjects(db: Db, topic: FollowTopic, query: string, asOf: Date): Promise<Finds> {
  switch (topic) {
    case 'sector':
      return (await reachOfSectors(db)).refsOf(query as ProductiveSector)
    case 'category':
      return (await reachOfCategories(db)).refsOf(query as BottleneckCategory)
    case 'bottlenecks':
    case 'gatherings':
      return findsWhileKept(db, topic, query)
    default:
      return findAmong(db, topic, query, asOf)
  }
}

/** Of lists whose rows are made anew after any event, though few change what a filter finds in them. */
async function findsWhileKept(db: Db, topic: 'bottlenecks' | 'gatherings', query: string): Promise<Finds> {
  const facts = topic === 'bottlenecks' ? (['severities'] as const) : (['parties'] as const)
  const kept = await keptWhile(db, `topic-subjects/${topic}`, facts, async () => new KeptFew<Promise<Finds>>(MOST_KEPT))
  return kept.get(query, () => {
    const finds = compute()
    finds.catch(() => kept.forget(query))
    return finds
  })

  async function compute(): Promise<Finds> {
    const asked = new URLSearchParams(query)
    return topic === 'bottlenecks'
      ? refs('bottleneck', await readBottleneckRows(db), bottleneckListSpec(null), asked)
      : refs('gathering', await readGatheringRows(db), gatheringListSpec, asked)
  }
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
    clusters: () => readClusterFilters(db),
    organizations: () => ORGANIZATION_FILTERS,
    alliances: () => ALLIANCE_LIST,
    bottlenecks: () => bottleneckListSpec(null),
    initiatives: () => initiativeListSpec(null),
    projects: () => projectListSpec,
    mentorships: () => mentorshipListSpec(false),
    gatherings: () => gatheringListSpec,
  }
  return specs[topic]()
}

type RowTopic = Exclude<ListTopic, 'bottlenecks' | 'gatherings'>

async function findAmong(db: Db, topic: RowTopic, query: string, asOf: Date): Promise<Finds> {
  const asked = new URLSearchParams(query)
  const among = <R extends { id: string }>(type: SubjectType, rows: readonly R[], find: () => Finds, on = '') =>
    findsOf.get(`${type}?${query} ${on}`, [rows], find)
  switch (topic) {
    case 'clusters': {
      const [rows, filters] = await Promise.all([readClusterProfiles(db), readClusterFilters(db)])
      return among('cluster', rows, () => refs('cluster', rows, filters, asked))
    }
    case 'organizations': {
      const rows = await readOrganizationProfiles(db)
      return among('organization', rows, () => refs('organization', rows, ORGANIZATION_FILTERS, asked))
    }
    case 'alliances': {
      const rows = await readAllianceRows(db)
      const on = asked.has('verificacion') ? dayInBogota(asOf) : ''
      const isPast = (end: number | null) => end !== null && asOf.getTime() > end
      const shown = () => rows.map(row => ({ ...row, unverified: isPast(row.verifiedUntil) }))
      return among('alliance', rows, () => refs('alliance', shown(), ALLIANCE_LIST, asked), on)
    }
    case 'initiatives': {
      const rows = await readInitiativeRows(db)
      return among('initiative', rows, () => refs('initiative', rows, initiativeListSpec(null), asked))
    }
    case 'projects': {
      const rows = await readProjectRows(db)
      const on = asked.has('avance') ? dayInBogota(asOf) : ''
      const shown = () => rows.map(row => ({ ...row, progress: countMilestones(row.milestones, asOf) }))
      return among('project', rows, () => refs('project', shown(), projectListSpec, asked), on)
    }
    case 'mentorships': {
      const rows = await readMentorshipRows(db)
      return among('mentorship', rows, () => refs('mentorship', rows, mentorshipListSpec(false), asked))
    }
  }
}

const refs = <R extends { id: string }>(
  type: SubjectType,
  rows: readonly R[],
  spec: ListSpec<R>,
  asked: URLSearchParams,
): Finds => new Set(rowsAskedFor(rows, spec, asked).map(({ id }) => refOf(type, id)))
