import type { IsoDate } from '#app/domain/dates.ts'
import type { MaturityDimension } from '#app/domain/vocabularies.ts'
import type { Db, NewRow, Row, Trx } from '../schema.ts'

/** What the sides of a mentorship said when it was over. */
export async function listFeedback(db: Db | Trx, mentorshipId: string) {
  return db
    .selectFrom('mentorshipFeedback')
    .leftJoin('user', 'user.id', 'mentorshipFeedback.givenBy')
    .selectAll('mentorshipFeedback')
    .select('user.name as givenByName')
    .where('mentorshipId', '=', mentorshipId)
    .orderBy('givenAt')
    .execute()
}

export async function insertFeedback(trx: Trx, feedback: NewRow<'mentorshipFeedback'>): Promise<void> {
  await trx.insertInto('mentorshipFeedback').values(feedback).execute()
}

export async function findLesson(db: Db | Trx, mentorshipId: string): Promise<Row<'mentorshipLesson'> | undefined> {
  return db.selectFrom('mentorshipLesson').selectAll().where('mentorshipId', '=', mentorshipId).executeTakeFirst()
}

export async function insertLesson(trx: Trx, lesson: NewRow<'mentorshipLesson'>): Promise<void> {
  await trx.insertInto('mentorshipLesson').values(lesson).execute()
}

/** Changes a text that is not public and still what the caller read; false when somebody was faster. */
export async function updateLesson(
  trx: Trx,
  read: { mentorshipId: string; version: number },
  changes: Partial<Omit<Row<'mentorshipLesson'>, 'mentorshipId'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('mentorshipLesson')
    .set(changes)
    .where('mentorshipId', '=', read.mentorshipId)
    .where('version', '=', read.version)
    .where('publishedAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** Texts both sides approved, the newest first; of one cluster, as either side, where it is given. */
export async function listLessonsPublished(db: Db, clusterId?: string) {
  const query = db
    .selectFrom('mentorshipLesson as lesson')
    .innerJoin('mentorship', 'mentorship.id', 'lesson.mentorshipId')
    .innerJoin('party as mentor', 'mentor.id', 'mentorship.mentorId')
    .innerJoin('party as mentee', 'mentee.id', 'mentorship.menteeId')
    .select(['mentorship.id', 'mentorship.dimension', 'mentorship.mentorId', 'lesson.text', 'lesson.publishedAt'])
    .select(['mentor.slug as mentorSlug', 'mentor.name as mentorName'])
    .select(['mentee.slug as menteeSlug', 'mentee.name as menteeName'])
    .where('lesson.publishedAt', 'is not', null)
    .$narrowType<{ publishedAt: string }>()
    .orderBy('lesson.publishedAt', 'desc')
    .orderBy('mentorship.id')
  const ofCluster = clusterId
    ? query.where(eb => eb.or([eb('mentorId', '=', clusterId), eb('menteeId', '=', clusterId)]))
    : query
  return ofCluster.execute()
}

/**
 * Puts the reading that corrects another in its place, at the start and at the end of mentorships; nothing in the place
 * of one that was withdrawn.
 */
export async function moveMentorshipReadings(
  trx: Trx,
  { from, to }: { from: string; to: string | null },
): Promise<void> {
  await trx.updateTable('mentorship').set({ startReadingId: to }).where('startReadingId', '=', from).execute()
  await trx.updateTable('mentorship').set({ endReadingId: to }).where('endReadingId', '=', from).execute()
}

/** The newest reading of a cluster's dimension that nothing has corrected; with `since`, of that day or later. */
export async function findNewestReading(
  db: Db | Trx,
  clusterId: string,
  dimension: MaturityDimension,
  since: IsoDate = '',
): Promise<Row<'maturityReading'> | undefined> {
  return db
    .selectFrom('maturityReading')
    .selectAll()
    .where('clusterId', '=', clusterId)
    .where('dimension', '=', dimension)
    .where('correctedAt', 'is', null)
    .where('readOn', '>=', since)
    .orderBy('readOn', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
}
