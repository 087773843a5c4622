import type { SubjectType } from '#app/domain/vocabularies.ts'
import type { Db, Trx } from '../schema.ts'

interface Subject {
  type: SubjectType
  id: string
}

export async function findFollow(db: Db | Trx, userId: string, { type, id }: Subject): Promise<boolean> {
  const row = await db
    .selectFrom('follow')
    .select('followedAt')
    .where('userId', '=', userId)
    .where('subjectType', '=', type)
    .where('subjectId', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertFollow(trx: Trx, userId: string, { type, id }: Subject, followedAt: string): Promise<void> {
  await trx.insertInto('follow').values({ userId, subjectType: type, subjectId: id, followedAt }).execute()
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
