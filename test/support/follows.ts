import type { FollowLevel, FollowTopic } from '#app/domain/follows.ts'
import { newId } from '#db/ids.ts'
import { saveTopicFollow } from '#db/queries/topic-follows.ts'
import type { Db } from '#db/schema.ts'
import { NOW } from './alliances.ts'

/** Somebody follows a filter of a list, a sector or a category. */
export function followTopic(db: Db, userId: string, topic: FollowTopic, query: string, level: FollowLevel = 'all') {
  const row = { id: newId(), userId, topic, query, level, followedAt: NOW.toISOString() }
  return db.transaction().execute(trx => saveTopicFollow(trx, row))
}
