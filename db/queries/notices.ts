import type { SubjectType } from '#app/domain/vocabularies.ts'
import type { Db, Row, Trx } from '../schema.ts'

/** Up to which line somebody has read everything; 0 before they said so. */
export async function findNoticeMark(db: Db | Trx, userId: string): Promise<number> {
  const row = await db.selectFrom('noticeMark').select('throughSeq').where('userId', '=', userId).executeTakeFirst()
  return row?.throughSeq ?? 0
}

/** What somebody has read of single records, or not. */
export async function listNoticeReads(db: Db, userId: string): Promise<Row<'noticeRead'>[]> {
  return db
    .selectFrom('noticeRead')
    .selectAll()
    .where('userId', '=', userId)
    .orderBy('subjectType')
    .orderBy('subjectId')
    .execute()
}

/** Up to which line somebody has read of one record, or not, if they said so. */
export async function findNoticeRead(
  trx: Trx,
  userId: string,
  { type, id }: { type: SubjectType; id: string },
): Promise<number | undefined> {
  const row = await trx
    .selectFrom('noticeRead')
    .select('throughSeq')
    .where('userId', '=', userId)
    .where('subjectType', '=', type)
    .where('subjectId', '=', id)
    .executeTakeFirst()
  return row?.throughSeq
}

/** Everything up to a line has been read; the mark never goes back. What was said of records up to there is over. */
export async function saveNoticeMark(trx: Trx, userId: string, throughSeq: number): Promise<void> {
  const furthest = Math.max(throughSeq, await findNoticeMark(trx, userId))
  await trx
    .insertInto('noticeMark')
    .values({ userId, throughSeq: furthest })
    .onConflict(clash => clash.column('userId').doUpdateSet({ throughSeq: furthest }))
    .execute()
  await trx.deleteFrom('noticeRead').where('userId', '=', userId).where('throughSeq', '<=', throughSeq).execute()
}

export async function saveNoticeRead(
  trx: Trx,
  userId: string,
  { type, id }: { type: SubjectType; id: string },
  throughSeq: number,
): Promise<void> {
  await trx
    .insertInto('noticeRead')
    .values({ userId, subjectType: type, subjectId: id, throughSeq })
    .onConflict(clash => clash.columns(['userId', 'subjectType', 'subjectId']).doUpdateSet({ throughSeq }))
    .execute()
}

/** Of somebody who is erased. */
export async function deleteNoticeStateOfUser(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('noticeRead').where('userId', '=', userId).execute()
  await trx.deleteFrom('noticeMark').where('userId', '=', userId).execute()
}

/** The newest line written before an instant; 0 where there is none. */
export async function findSeqBeforeInstant(db: Db, instant: string): Promise<number> {
  const row = await db
    .selectFrom('eventLog')
    .select('seq')
    .where('recordedAt', '<', instant)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.seq ?? 0
}
