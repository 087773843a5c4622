import type { Actor } from '#app/domain/actors.ts'
import { isUnverified, OPEN_ALLIANCE_STATUSES } from '#app/domain/alliances.ts'
import type { ProfilePart } from '#app/domain/cluster-missing.ts'
import { ALLIANCE_TASKS, type AllianceTask, allianceTaskOf } from '#app/domain/inbox.ts'
import { can, demand, ownParty } from '#app/domain/permissions.ts'
import { listAllianceIdsOfParty } from '#db/queries/alliances.ts'
import { countBottlenecksInReview, listBottlenecksInReview } from '#db/queries/inbox.ts'
import { countPendingDimensions, listDecidableDimensions } from '#db/queries/mentorship-offers.ts'
import { listParties } from '#db/queries/party-choices.ts'
import type { Db } from '#db/schema.ts'
import { type AllianceRecord, listAllianceRecords } from './alliance-records.server.ts'
import { listBottleneckTasks } from './bottleneck-inbox.server.ts'
import { readMissing } from './cluster-missing.server.ts'
import { getCluster, readProfileFields } from './cluster-profile-form.server.ts'
import { listInitiativeTasks } from './initiative-inbox.server.ts'
import { listMentorshipTasks } from './mentorship-inbox.server.ts'
import { listProjectTasks } from './project-inbox.server.ts'

/** How many things wait for an answer from the acting party, or from the coordination: the number in the bar. */
export async function countPending(db: Db, actor: Actor, now: Date): Promise<number> {
  const own = ownParty(actor)
  const lists = await Promise.all([
    listAllianceTasks(db, actor, now),
    listInitiativeTasks(db, actor),
    listProjectTasks(db, actor, now),
    listMentorshipTasks(db, actor, now),
    listBottleneckTasks(db, actor, now),
  ])
  const [party] = own.length > 0 ? await listParties(db, own) : []
  const lacks = (await listMissing(db, party)).length > 0 ? 1 : 0
  const waiting = lists.flat().length + lacks
  if (!can(actor, 'coordination.enter')) return waiting
  return waiting + (await countBottlenecksInReview(db)) + (await countPendingDimensions(db))
}

/**
 * What waits: alliances, initiatives, projects, mentorships and entries of the register that ask something of the acting
 * party, what its profile lacks (one thing), and for the coordination the reports and the mentors to review.
 *
 * @throws 403 for whoever acts for nobody
 */
export async function readInbox(db: Db, actor: Actor, now: Date) {
  const own = ownParty(actor)
  demand(actor, 'inbox.read', own)
  const [party] = await listParties(db, own)
  const coordinates = can(actor, 'coordination.enter')
  return {
    party: party ? { name: party.name, slug: party.slug, kind: party.kind } : null,
    canAnswer: can(actor, 'alliance.answer', own),
    tasks: await listAllianceTasks(db, actor, now),
    initiativeTasks: await listInitiativeTasks(db, actor),
    projectTasks: await listProjectTasks(db, actor, now),
    mentorshipTasks: await listMentorshipTasks(db, actor, now),
    bottleneckTasks: await listBottleneckTasks(db, actor, now),
    missing: await listMissing(db, party),
    reviews: coordinates ? await listBottlenecksInReview(db) : [],
    mentors: coordinates ? await listMentorsInReview(db) : [],
  }
}
export type Inbox = Awaited<ReturnType<typeof readInbox>>

async function listAllianceTasks(db: Db, actor: Actor, now: Date) {
  const [own] = ownParty(actor)
  if (!own) return []
  const records = await listAllianceRecords(db, await listAllianceIdsOfParty(db, own, OPEN_ALLIANCE_STATUSES))
  const tasks = records.flatMap(record => {
    const task = allianceTaskOf(record.state, own, isUnverified(record.alliance, now))
    return task ? [toTask(record, task, own)] : []
  })
  return tasks.sort((a, b) => ALLIANCE_TASKS.indexOf(a.task) - ALLIANCE_TASKS.indexOf(b.task))
}

function toTask({ alliance, parties }: AllianceRecord, task: AllianceTask, own: string) {
  const others = parties.filter(party => party.partyId !== own)
  return {
    task,
    slug: alliance.slug,
    title: alliance.title,
    version: alliance.version,
    /** Who it is with; of a dispute, who objects. */
    parties: (task === 'disputed-other' ? others.filter(p => p.answer === 'disputed') : others).map(p => p.name),
    /** Instant of the last change. */
    since: alliance.updatedAt,
  }
}

/** Dimensions a cluster offers to accompany others in, which the coordination has to accept or not. */
async function listMentorsInReview(db: Db) {
  const offered = (await listDecidableDimensions(db)).filter(({ status }) => status === 'pending')
  return offered.map(({ slug, name, dimension, updatedAt }) => ({ slug, name, dimension, since: updatedAt }))
}

/** What the profile of a cluster lacks; an organisation's page has nothing to fill in. */
async function listMissing(db: Db, party: { kind: string; slug: string } | undefined): Promise<ProfilePart[]> {
  if (party?.kind !== 'cluster') return []
  const cluster = await getCluster(db, party.slug)
  return readMissing(db, cluster.id, await readProfileFields(db, cluster))
}
