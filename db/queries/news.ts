import type { EventSubjectType } from '#app/domain/events.ts'
import type { SubjectType } from '#app/domain/vocabularies.ts'
import type { Db, Trx } from '../schema.ts'
import { HIDDEN_ALLIANCE_STATUSES, SHOWN_MENTORSHIP_STATUSES } from './event-subjects.ts'

/** The line of the log before which `depth` newer ones stand; 0 where there are not as many. */
export async function findSeqBefore(db: Db, depth: number): Promise<number> {
  const row = await db
    .selectFrom('eventLog')
    .select('seq')
    .orderBy('seq', 'desc')
    .limit(1)
    .offset(depth)
    .executeTakeFirst()
  return row?.seq ?? 0
}

/** Lines of the log about records, in its order, after `after`: what choosing who hears of them takes. */
export async function listLogLines(db: Db, after: number, limit: number) {
  return db
    .selectFrom('eventLog')
    .select(['seq', 'verb', 'subjectType', 'subjectId', 'audience', 'actorId', 'onBehalfOf', 'recordedAt'])
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()
}

/** The records that lines mention, after `after` up to `through`. */
export async function listMentionsBetween(db: Db, after: number, through: number) {
  return db
    .selectFrom('eventMention')
    .select(['seq', 'subjectType', 'subjectId'])
    .where('seq', '>', after)
    .where('seq', '<=', through)
    .orderBy('seq')
    .orderBy('subjectType')
    .orderBy('subjectId')
    .execute()
}

/** Whole lines, the newest first. */
export async function listEventsBySeq(db: Db, seqs: readonly number[]) {
  if (seqs.length === 0) return []
  return db.selectFrom('eventLog').selectAll().where('seq', 'in', seqs).orderBy('seq', 'desc').execute()
}

interface RecordId {
  type: EventSubjectType
  id: string
}

/** Every record that not everybody sees: as `isPublic` of `listEventSubjects` has it, the other way round. */
export async function listHiddenRecords(db: Db): Promise<RecordId[]> {
  const hidden: [SubjectType, Promise<{ id: string }[]>][] = [
    ['alliance', db.selectFrom('alliance').select('id').where('status', 'in', HIDDEN_ALLIANCE_STATUSES).execute()],
    ['bottleneck', db.selectFrom('bottleneck').select('id').where('code', 'is', null).execute()],
    ['initiative', db.selectFrom('initiative').select('id').where('code', 'is', null).execute()],
    ['project', db.selectFrom('project').select('id').where('isPublic', '=', 0).execute()],
    [
      'result',
      db
        .selectFrom('result')
        .innerJoin('project', 'project.id', 'result.projectId')
        .select('result.id')
        .where('project.isPublic', '=', 0)
        .execute(),
    ],
    [
      'mentorship',
      db.selectFrom('mentorship').select('id').where('status', 'not in', SHOWN_MENTORSHIP_STATUSES).execute(),
    ],
    ['bulletin', db.selectFrom('bulletin').select('id').where('status', '!=', 'published').execute()],
  ]
  const lists = await Promise.all(hidden.map(async ([type, rows]) => (await rows).map(({ id }) => ({ type, id }))))
  return lists.flat()
}

/**
 * The records that parties take part in: alliances they have not declined, initiatives they lead or are committed to,
 * projects, mentorships, and the bottlenecks they say hit them. Themselves are not among them.
 */
export async function listParticipations(
  db: Db | Trx,
  partyIds: readonly string[],
): Promise<(RecordId & { partyId: string })[]> {
  if (partyIds.length === 0) return []
  const lists: [SubjectType, Promise<{ id: string; partyId: string }[]>][] = [
    [
      'alliance',
      db
        .selectFrom('allianceParty')
        .select(['allianceId as id', 'partyId'])
        .where('partyId', 'in', partyIds)
        .where('answer', '!=', 'declined')
        .execute(),
    ],
    [
      'initiative',
      db.selectFrom('initiative').select(['id', 'leaderId as partyId']).where('leaderId', 'in', partyIds).execute(),
    ],
    [
      'initiative',
      db
        .selectFrom('initiativeCommitment')
        .select(['initiativeId as id', 'partyId'])
        .where('partyId', 'in', partyIds)
        .where('status', '=', 'active')
        .execute(),
    ],
    [
      'project',
      db
        .selectFrom('projectParty')
        .select(['projectId as id', 'partyId'])
        .where('partyId', 'in', partyIds)
        .where('answer', '!=', 'declined')
        .execute(),
    ],
    [
      'mentorship',
      db.selectFrom('mentorship').select(['id', 'mentorId as partyId']).where('mentorId', 'in', partyIds).execute(),
    ],
    [
      'mentorship',
      db.selectFrom('mentorship').select(['id', 'menteeId as partyId']).where('menteeId', 'in', partyIds).execute(),
    ],
    [
      'bottleneck',
      db
        .selectFrom('bottleneckSeverity')
        .select(['bottleneckId as id', 'clusterId as partyId'])
        .where('clusterId', 'in', partyIds)
        .where('status', '=', 'active')
        .where('provenance', '!=', 'ilustrativo')
        .execute(),
    ],
  ]
  const found = await Promise.all(lists.map(async ([type, rows]) => (await rows).map(row => ({ type, ...row }))))
  return found.flat()
}
