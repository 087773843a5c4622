import type { Actor } from '#app/domain/actors.ts'
import { recordAt } from '#app/domain/addresses.ts'
import { notFound } from '#app/domain/errors.ts'
import type { FollowIntent, FollowState } from '#app/domain/follows.ts'
import { demand } from '#app/domain/permissions.ts'
import type { SubjectType } from '#app/domain/vocabularies.ts'
import { listEventSubjects } from '#db/queries/event-subjects.ts'
import { deleteFollow, findFollowLevel, saveFollow } from '#db/queries/follows.ts'
import { findSubjectId } from '#db/queries/subject-ids.ts'
import type { Db } from '#db/schema.ts'

/**
 * Whether the reader follows the record at `path`, the path of its page. Null where there is none that everybody sees:
 * what is private cannot be followed.
 */
export async function readFollow(db: Db, actor: Actor, path: string): Promise<FollowState | null> {
  const subject = await findSubject(db, path)
  if (!subject) return null
  if (actor.kind !== 'user') return { isFollowing: false }
  const level = await findFollowLevel(db, actor.userId, subject)
  return { isFollowing: level === 'all' || level === 'key' }
}

/**
 * Follows the record at `path`, or no longer; again it changes nothing. Nobody else learns of it: it writes no event.
 *
 * @throws 403 for whoever is not signed in, 404 where there is no record that everybody sees
 */
export async function followRecord(db: Db, actor: Actor, path: string, intent: FollowIntent, now: Date): Promise<void> {
  demand(actor, 'record.follow')
  const subject = await findSubject(db, path)
  if (!subject || actor.kind !== 'user') throw notFound()
  const { userId } = actor
  await db.transaction().execute(async trx => {
    if (intent === 'unfollow') await deleteFollow(trx, userId, subject)
    else await saveFollow(trx, userId, subject, 'all', now.toISOString())
  })
}

async function findSubject(db: Db, path: string): Promise<{ type: SubjectType; id: string } | null> {
  const address = recordAt(path)
  if (!address) return null
  const { type, key } = address
  const id = await findSubjectId(db, type, type === 'bottleneck' ? key.toUpperCase() : key)
  const [found] = id ? await listEventSubjects(db, type, [id]) : []
  return found?.isPublic ? { type, id: found.id } : null
}
