import type { Actor } from '#app/domain/actors.ts'
import type { ListTopic } from '#app/domain/addresses.ts'
import { conflict, notFound } from '#app/domain/errors.ts'
import {
  type CodeFollow,
  type FollowIntent,
  type FollowTopic,
  MOST_TOPICS,
  type TopicFollowState,
} from '#app/domain/follows.ts'
import { demand } from '#app/domain/permissions.ts'
import { BOTTLENECK_CATEGORIES, isOneOf, PRODUCTIVE_SECTORS } from '#app/domain/vocabularies.ts'
import { newId } from '#db/ids.ts'
import {
  countTopicFollows,
  deleteTopicFollow,
  findTopicFollow,
  listTopicFollows,
  saveTopicFollow,
} from '#db/queries/topic-follows.ts'
import type { Db, Row, Trx } from '#db/schema.ts'
import { canonicalTopic } from './topic-subjects.server.ts'

/** What of a list, as an address asks for it, its reader follows: the filter, and the one sector or category in it. */
export async function readTopicFollows(
  db: Db,
  actor: Actor,
  list: ListTopic,
  params: URLSearchParams,
): Promise<TopicFollowState> {
  const followed = actor.kind === 'user' ? await listTopicFollows(db, [actor.userId]) : []
  const isFollowing = (topic: FollowTopic, query: string | undefined) =>
    followed.some(row => row.topic === topic && row.query === query && row.level !== 'none')
  const query = await canonicalTopic(db, list, params)
  // What one takes part in is followed anyway, and «mine» is another thing for each reader.
  const filter = params.has('mio') ? null : { isFollowing: isFollowing(list, query), isWhole: query === '' }
  const sector = onlyOne(params, 'sector', PRODUCTIVE_SECTORS)
  const category = onlyOne(params, 'categoria', BOTTLENECK_CATEGORIES)
  return {
    filter,
    codes: [
      ...(sector ? [{ topic: 'sector' as const, code: sector, isFollowing: isFollowing('sector', sector) }] : []),
      ...(category
        ? [{ topic: 'category' as const, code: category, isFollowing: isFollowing('category', category) }]
        : []),
    ],
  }
}

/** Whether the reader of a record's page follows its sector or its category. */
export async function readCodeFollow(
  db: Db,
  actor: Actor,
  topic: CodeFollow['topic'],
  code: string,
): Promise<CodeFollow> {
  const followed = actor.kind === 'user' ? await findTopicFollow(db, actor.userId, topic, code) : undefined
  return { topic, code, isFollowing: followed !== undefined && followed.level !== 'none' }
}

function onlyOne<T extends string>(params: URLSearchParams, name: string, known: readonly T[]): T | null {
  const [code, another] = params.getAll(name)
  return another === undefined && isOneOf(known, code) ? code : null
}

/**
 * Follows what a filter finds, a sector or a category, or no longer; again it changes nothing. Nobody else learns of it.
 *
 * @param asked the address's parameters, or the code of a sector or category
 * @throws 403 for whoever is not signed in, 404 where there is no such sector or category, 409 for too many topics
 */
export async function followTopic(
  db: Db,
  actor: Actor,
  { topic, asked }: { topic: FollowTopic; asked: URLSearchParams | string },
  intent: FollowIntent,
  now: Date,
): Promise<void> {
  demand(actor, 'record.follow')
  const query = await canonicalTopic(db, topic, asked)
  if (query === undefined || actor.kind !== 'user') throw notFound()
  const { userId } = actor
  await db.transaction().execute(async trx => {
    if (intent === 'unfollow') return deleteTopicFollow(trx, userId, topic, query)
    await enterTopicFollow(trx, { userId, topic, query, level: 'all', followedAt: now.toISOString() })
  })
}

/** Follows a topic at a level, whether it was followed before or not. @throws 409 for too many topics */
export async function enterTopicFollow(trx: Trx, follow: Omit<Row<'topicFollow'>, 'id'>): Promise<void> {
  const { userId, topic, query } = follow
  const known = await findTopicFollow(trx, userId, topic, query)
  if (!known && (await countTopicFollows(trx, userId)) >= MOST_TOPICS) {
    throw conflict('following.errors.tooMany', { most: MOST_TOPICS })
  }
  await saveTopicFollow(trx, { id: newId(), ...follow })
}
