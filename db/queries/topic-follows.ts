import type { FollowTopic } from '#app/domain/follows.ts'
import type { Db, Row, Trx } from '../schema.ts'

/** What people follow besides records, in the order they began. */
export async function listTopicFollows(db: Db | Trx, userIds: readonly string[]): Promise<Row<'topicFollow'>[]> {
  if (userIds.length === 0) return []
  return db
    .selectFrom('topicFollow')
    .selectAll()
    .where('userId', 'in', userIds)
    .orderBy('followedAt')
    .orderBy('id')
    .execute()
}

export async function findTopicFollow(
  db: Db | Trx,
  userId: string,
  topic: FollowTopic,
  query: string,
): Promise<Row<'topicFollow'> | undefined> {
  return db
    .selectFrom('topicFollow')
    .selectAll()
    .where('userId', '=', userId)
    .where('topic', '=', topic)
    .where('query', '=', query)
    .executeTakeFirst()
}

/** How many somebody follows. */
export async function countTopicFollows(trx: Trx, userId: string): Promise<number> {
  const { n } = await trx
    .selectFrom('topicFollow')
    .select(eb => eb.fn.countAll().as('n'))
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Follows it at `level`, whether it was followed before or not. */
export async function saveTopicFollow(trx: Trx, row: Row<'topicFollow'>): Promise<void> {
  await trx
    .insertInto('topicFollow')
    .values(row)
    .onConflict(clash => clash.columns(['userId', 'topic', 'query']).doUpdateSet({ level: row.level }))
    .execute()
}

export async function deleteTopicFollow(trx: Trx, userId: string, topic: FollowTopic, query: string): Promise<void> {
  await trx
    .deleteFrom('topicFollow')
    .where('userId', '=', userId)
    .where('topic', '=', topic)
    .where('query', '=', query)
    .execute()
}

/** Of somebody who is erased. */
export async function deleteTopicFollowsOfUser(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('topicFollow').where('userId', '=', userId).execute()
}
