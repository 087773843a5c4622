import type { IsoDate } from '#app/domain/dates.ts'
import type { MentorshipStatus } from '#app/domain/mentorships.ts'
import type { Db, Row } from '../schema.ts'

/** Ids of those of a cluster, as either side, in one of the statuses, or that something was done to at `since` or later. */
export async function listMentorshipsAt(
  db: Db,
  clusterId: string,
  { statuses, since }: { statuses: readonly MentorshipStatus[]; since: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom('mentorship')
    .select('id')
    .where(eb => eb.or([eb('mentorId', '=', clusterId), eb('menteeId', '=', clusterId)]))
    .where(eb => eb.or([eb('status', 'in', statuses), eb('updatedAt', '>=', since)]))
    .execute()
  return rows.map(row => row.id)
}

/** Who wrote in the questions of mentorships, the last one last. */
export async function listQuestionAuthors(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('mentorshipQuestion')
    .select(['mentorshipId', 'partyId'])
    .where('mentorshipId', 'in', ids)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** Sessions that were to begin before `now` and that nobody has recorded or cancelled, the oldest first. */
export async function listUnrecordedSessions(db: Db, ids: readonly string[], now: string) {
  if (ids.length === 0) return []
  return db
    .selectFrom('mentorshipSession')
    .select(['mentorshipId', 'startsAt', 'minutes'])
    .where('mentorshipId', 'in', ids)
    .where('status', '=', 'planned')
    .where('startsAt', '<', now)
    .orderBy('startsAt')
    .execute()
}

/** What a cluster committed to in mentorships in one of the statuses and has neither done nor dropped, due before `today`, the oldest first. */
export async function listLateCommitments(
  db: Db,
  ownerId: string,
  { statuses, today }: { statuses: readonly MentorshipStatus[]; today: IsoDate },
) {
  return db
    .selectFrom('mentorshipCommitment')
    .innerJoin('mentorship', 'mentorship.id', 'mentorshipCommitment.mentorshipId')
    .select(['mentorshipCommitment.mentorshipId', 'mentorshipCommitment.dueOn'])
    .where('mentorshipCommitment.ownerId', '=', ownerId)
    .where('mentorshipCommitment.doneOn', 'is', null)
    .where('mentorshipCommitment.droppedAt', 'is', null)
    .where('mentorshipCommitment.dueOn', '<', today)
    .where('mentorship.status', 'in', statuses)
    .orderBy('mentorshipCommitment.dueOn')
    .execute()
}

/** In which of these a cluster has said what it thinks. */
export async function listFeedbackGiven(db: Db, ids: readonly string[], partyId: string): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('mentorshipFeedback')
    .select('mentorshipId')
    .where('mentorshipId', 'in', ids)
    .where('partyId', '=', partyId)
    .execute()
  return rows.map(row => row.mentorshipId)
}

export async function listLessonsOf(db: Db, ids: readonly string[]): Promise<Row<'mentorshipLesson'>[]> {
  if (ids.length === 0) return []
  return db.selectFrom('mentorshipLesson').selectAll().where('mentorshipId', 'in', ids).execute()
}
