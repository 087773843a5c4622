import type { FollowLevel } from '#app/domain/follows.ts'
import type { SubjectType } from '#app/domain/vocabularies.ts'
import type { Db, Row, Trx } from '../schema.ts'

interface Subject {
  type: SubjectType
  id: string
}

/** What people say about records, in the order they began. */
export async function listFollows(db: Db | Trx, userIds: readonly string[]): Promise<Row<'follow'>[]> {
  if (userIds.length === 0) return []
  return db
    .selectFrom('follow')
    .selectAll()
    .where('userId', 'in', userIds)
    .orderBy('followedAt')
    .orderBy('subjectType')
    .orderBy('subjectId')
    .execute()
}

/** Somebody's own word on a record. */
export async function findFollowLevel(
  db: Db | Trx,
  userId: string,
  { type, id }: Subject,
): Promise<FollowLevel | undefined> {
  const row = await db
    .selectFrom('follow')
    .select('level')
    .where('userId', '=', userId)
    .where('subjectType', '=', type)
    .where('subjectId', '=', id)
    .executeTakeFirst()
  return row?.level
}

/** Says it, whether something was said before or not. */
export async function saveFollow(
  trx: Trx,
  userId: string,
  { type, id }: Subject,
  level: FollowLevel,
  followedAt: string,
): Promise<void> {
  await trx
    .insertInto('follow')
    .values({ userId, subjectType: type, subjectId: id, level, followedAt })
    .onConflict(clash => clash.columns(['userId', 'subjectType', 'subjectId']).doUpdateSet({ level }))
    .execute()
}

export async function deleteFollow(trx: Trx, userId: string, { type, id }: Subject): Promise<void> {
  await trx
    .deleteFrom('follow')
    .where('userId', '=', userId)
    .where('subjectType', '=', type)
    .where('subjectId', '=', id)
    .execute()
}

/** Of somebody who is erased. */
export async function deleteFollowsOfUser(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('follow').where('userId', '=', userId).execute()
}
