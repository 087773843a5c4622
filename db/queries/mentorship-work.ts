import type { SessionStatus } from '#app/domain/mentorship-work.ts'
import type { Db, NewRow, Row, Trx } from '../schema.ts'

/** Writes what the agreement says now, over what it said. */
export async function saveAgreement(trx: Trx, agreement: NewRow<'mentorshipAgreement'>): Promise<void> {
  const { mentorshipId: _, ...said } = agreement
  await trx
    .insertInto('mentorshipAgreement')
    .values(agreement)
    .onConflict(conflict => conflict.column('mentorshipId').doUpdateSet(said))
    .execute()
}

/** Makes these its goals; nobody has worked on the earlier ones. */
export async function replaceGoals(trx: Trx, mentorshipId: string, goals: NewRow<'mentorshipGoal'>[]): Promise<void> {
  await trx.deleteFrom('mentorshipGoal').where('mentorshipId', '=', mentorshipId).execute()
  if (goals.length > 0) await trx.insertInto('mentorshipGoal').values(goals).execute()
}

export async function insertSignature(trx: Trx, signature: NewRow<'mentorshipSignature'>): Promise<void> {
  await trx.insertInto('mentorshipSignature').values(signature).execute()
}

/** The sessions of mentorships, in the order they take place. */
export async function listSessions(
  db: Db | Trx,
  mentorshipIds: readonly string[],
): Promise<Row<'mentorshipSession'>[]> {
  if (mentorshipIds.length === 0) return []
  return db
    .selectFrom('mentorshipSession')
    .selectAll()
    .where('mentorshipId', 'in', mentorshipIds)
    .orderBy('startsAt')
    .orderBy('id')
    .execute()
}

export async function findSession(db: Db | Trx, mentorshipId: string, id: string) {
  return db
    .selectFrom('mentorshipSession')
    .selectAll()
    .where('mentorshipId', '=', mentorshipId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertSession(trx: Trx, session: NewRow<'mentorshipSession'>): Promise<void> {
  await trx.insertInto('mentorshipSession').values(session).execute()
}

type SessionChanges = Partial<Omit<Row<'mentorshipSession'>, 'id' | 'mentorshipId' | 'createdAt' | 'version'>>

/** Changes a session that is still what the caller read; false when somebody was faster. */
export async function updateSession(
  trx: Trx,
  read: { id: string; status: SessionStatus; version: number },
  changes: SessionChanges,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('mentorshipSession')
    .set({ ...changes, version: read.version + 1 })
    .where('id', '=', read.id)
    .where('status', '=', read.status)
    .where('version', '=', read.version)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** The commitments of mentorships, the earliest due first. */
export async function listMentorshipCommitments(db: Db | Trx, mentorshipIds: readonly string[]) {
  if (mentorshipIds.length === 0) return []
  return db
    .selectFrom('mentorshipCommitment')
    .selectAll()
    .where('mentorshipId', 'in', mentorshipIds)
    .orderBy('dueOn')
    .orderBy('id')
    .execute()
}

export async function findMentorshipCommitment(db: Db | Trx, mentorshipId: string, id: string) {
  return db
    .selectFrom('mentorshipCommitment')
    .selectAll()
    .where('mentorshipId', '=', mentorshipId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertMentorshipCommitment(trx: Trx, commitment: NewRow<'mentorshipCommitment'>): Promise<void> {
  await trx.insertInto('mentorshipCommitment').values(commitment).execute()
}

type CommitmentChanges = Partial<Omit<Row<'mentorshipCommitment'>, 'id' | 'mentorshipId' | 'createdAt' | 'version'>>

/** Changes a commitment that is neither done nor dropped and still what the caller read; false when somebody was faster. */
export async function updateMentorshipCommitment(
  trx: Trx,
  read: { id: string; version: number },
  changes: CommitmentChanges,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('mentorshipCommitment')
    .set({ ...changes, version: read.version + 1 })
    .where('id', '=', read.id)
    .where('version', '=', read.version)
    .where('doneOn', 'is', null)
    .where('droppedAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** What both sides noted of the goals, newest first, with the name of whoever noted it. */
export async function listProgress(db: Db | Trx, mentorshipIds: readonly string[]) {
  if (mentorshipIds.length === 0) return []
  return db
    .selectFrom('mentorshipProgress')
    .innerJoin('mentorshipGoal', 'mentorshipGoal.id', 'mentorshipProgress.goalId')
    .leftJoin('user', 'user.id', 'mentorshipProgress.recordedBy')
    .selectAll('mentorshipProgress')
    .select(['mentorshipGoal.mentorshipId', 'user.name as recordedByName'])
    .where('mentorshipGoal.mentorshipId', 'in', mentorshipIds)
    .orderBy('mentorshipProgress.recordedAt', 'desc')
    .orderBy('mentorshipProgress.id', 'desc')
    .execute()
}

export async function insertProgress(trx: Trx, progress: NewRow<'mentorshipProgress'>): Promise<void> {
  await trx.insertInto('mentorshipProgress').values(progress).execute()
}
