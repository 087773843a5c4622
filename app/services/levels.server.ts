import type { Actor, SignedIn } from '#app/domain/actors.ts'
import { notFound } from '#app/domain/errors.ts'
import { type About, levelOf } from '#app/domain/follow-forms.ts'
import type { FollowLevel, Wish } from '#app/domain/follows.ts'
import { WISHES } from '#app/domain/follows.ts'
import { recordOf } from '#app/domain/news.ts'
import { can, demand } from '#app/domain/permissions.ts'
import { isOneOf } from '#app/domain/vocabularies.ts'
import { listEventSubjects } from '#db/queries/event-subjects.ts'
import { deleteFollow, findFollowLevel, saveFollow } from '#db/queries/follows.ts'
import { deleteTopicFollow, findTopicFollow } from '#db/queries/topic-follows.ts'
import type { Db, Trx } from '#db/schema.ts'
import { findOwnPart } from './follows.server.ts'
import { enterTopicFollow } from './topic-follows.server.ts'
import { canonicalTopic } from './topic-subjects.server.ts'
import { writeOnce } from './transactions.server.ts'

/**
 * Says how much of something somebody wants to hear, or takes back their word on it. Gives what they wished before: the
 * form sent again gives the same. Nobody else learns of it.
 *
 * @throws 403 for whoever is not signed in, 404 for what is not there for them, 409 for too many topics
 */
export async function setLevel(
  db: Db,
  actor: Actor,
  { about, wish }: { about: About; wish: Wish },
  now: Date,
  once?: string,
): Promise<Wish> {
  demand(actor, 'record.follow')
  if (actor.kind !== 'user') throw notFound()
  const change = 'ref' in about ? await recordChange(db, actor, about.ref) : await topicChange(db, actor, about)
  const before = await writeOnce(db, once, now, async trx => {
    const level = await change.read(trx)
    await change.write(trx, levelOf(wish), now.toISOString())
    return level ?? 'end'
  })
  return isOneOf(WISHES, before) ? before : 'end'
}

interface Change {
  read(trx: Trx): Promise<FollowLevel | undefined>
  /** Null: no own word. */
  write(trx: Trx, level: FollowLevel | null, at: string): Promise<void>
}

async function recordChange(db: Db, actor: SignedIn, ref: string): Promise<Change> {
  const { userId } = actor
  const subject = recordOf(ref as Parameters<typeof recordOf>[0])
  const [found] = await listEventSubjects(db, subject.type, [subject.id])
  if (!found) throw notFound()
  const isTheirs = found.isPublic || can(actor, 'coordination.enter') || (await findOwnPart(db, actor, subject))
  if (!isTheirs && (await findFollowLevel(db, userId, subject)) === undefined) throw notFound()
  return {
    read: trx => findFollowLevel(trx, userId, subject),
    write: (trx, level, at) =>
      level ? saveFollow(trx, userId, subject, level, at) : deleteFollow(trx, userId, subject),
  }
}

async function topicChange(
  db: Db,
  { userId }: SignedIn,
  { topic, query: asked }: Extract<About, { topic: unknown }>,
): Promise<Change> {
  const query = await canonicalTopic(db, topic, asked)
  if (query === undefined) throw notFound()
  return {
    read: async trx => (await findTopicFollow(trx, userId, topic, query))?.level,
    write: (trx, level, followedAt) =>
      level
        ? enterTopicFollow(trx, { userId, topic, query, level, followedAt })
        : deleteTopicFollow(trx, userId, topic, query),
  }
}
