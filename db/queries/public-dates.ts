import type { BottleneckStatus } from '#app/domain/bottlenecks.ts'
import type { IsoDate } from '#app/domain/dates.ts'
import type { ProjectStatus } from '#app/domain/projects.ts'
import type { Db } from '../schema.ts'

/** Initiatives that can be joined or are voted on, with the day that ends. */
export async function listInitiativeDates(db: Db) {
  return db
    .selectFrom('initiative')
    .select(['id', 'slug', 'code', 'title', 'status', 'closesOn', 'votingEndsOn', 'leaderId', 'version', 'updatedAt'])
    .where('code', 'is not', null)
    .where('status', 'in', ['open', 'deciding'])
    .orderBy('code')
    .execute()
}

/** The clusters and organisations that put something into initiatives. */
export async function listCommittedParties(db: Db, initiativeIds: readonly string[]) {
  if (initiativeIds.length === 0) return []
  return db
    .selectFrom('initiativeCommitment')
    .select(['initiativeId', 'partyId'])
    .where('initiativeId', 'in', initiativeIds)
    .where('status', '=', 'active')
    .execute()
}

/** What projects that everybody sees are to reach and have not reached. */
export async function listMilestoneDates(db: Db, statuses: readonly ProjectStatus[]) {
  return db
    .selectFrom('projectMilestone as milestone')
    .innerJoin('project', 'project.id', 'milestone.projectId')
    .select(['milestone.id', 'milestone.title', 'milestone.dueOn', 'milestone.version', 'milestone.updatedAt'])
    .select(['project.id as projectId', 'project.slug', 'project.code', 'project.title as projectTitle'])
    .where('project.isPublic', '=', 1)
    .where('project.status', 'in', statuses)
    .where('milestone.status', '=', 'pending')
    .orderBy('milestone.dueOn')
    .orderBy('milestone.id')
    .execute()
}

export async function listProjectPartiesOf(db: Db, projectIds: readonly string[]) {
  if (projectIds.length === 0) return []
  return db
    .selectFrom('projectParty')
    .select(['projectId', 'partyId'])
    .where('projectId', 'in', projectIds)
    .where('answer', '!=', 'declined')
    .execute()
}

/** Gatherings whose days are known, that end on `from` or later. */
export async function listGatheringDates(db: Db, from: IsoDate) {
  return db
    .selectFrom('gathering')
    .select(['id', 'slug', 'title', 'startDate', 'endDate', 'city', 'modality', 'updatedAt'])
    .where('precision', '=', 'day')
    .where('startDate', 'is not', null)
    .where(eb => eb.or([eb('startDate', '>=', from), eb('endDate', '>=', from)]))
    .orderBy('startDate')
    .orderBy('id')
    .execute()
}

export async function listGatheringParties(db: Db, gatheringIds: readonly string[]) {
  if (gatheringIds.length === 0) return []
  return db
    .selectFrom('gatheringParty')
    .select(['gatheringId', 'partyId'])
    .where('gatheringId', 'in', gatheringIds)
    .execute()
}

/** Entries of the register with the day they are to be resolved by, in one of the statuses. */
export async function listTargetDates(db: Db, statuses: readonly BottleneckStatus[]) {
  return db
    .selectFrom('bottleneck')
    .select(['id', 'code', 'titleEs', 'titleEn', 'targetDate', 'responsibleId', 'provenance', 'version', 'updatedAt'])
    .where('code', 'is not', null)
    .where('targetDate', 'is not', null)
    .where('status', 'in', statuses)
    .orderBy('code')
    .execute()
}
