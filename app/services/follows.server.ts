import type { Actor, SignedIn } from '#app/domain/actors.ts'
import { notFound } from '#app/domain/errors.ts'
import { type FollowIntent, type FollowState, followState } from '#app/domain/follows.ts'
import { demand } from '#app/domain/permissions.ts'
import type { SubjectType } from '#app/domain/vocabularies.ts'
import { deleteFollow, findFollowLevel, saveFollow } from '#db/queries/follows.ts'
import { listParticipations } from '#db/queries/news.ts'
import type { Db, Trx } from '#db/schema.ts'
import { findPublicRecord } from './public-records.server.ts'

interface Subject {
  type: SubjectType
  id: string
}

/**
 * Whether and why the reader follows the record at `path`, the path of its page. Null where there is none that everybody
 * sees: what is private cannot be followed from its page.
 */
export async function readFollow(db: Db, actor: Actor, path: string): Promise<FollowState | null> {
  const subject = await findPublicRecord(db, path)
  if (!subject) return null
  if (actor.kind !== 'user') return followState(null, false)
  const [level, partyId] = await Promise.all([
    findFollowLevel(db, actor.userId, subject),
    findOwnPart(db, actor, subject),
  ])
  return followState(level ?? null, partyId !== undefined)
}

/**
 * Follows the record at `path`, or no longer; again it changes nothing. What one takes part in is no longer followed by
 * saying so. Nobody else learns of it: it writes no event.
 *
 * @throws 403 for whoever is not signed in, 404 where there is no record that everybody sees
 */
export async function followRecord(db: Db, actor: Actor, path: string, intent: FollowIntent, now: Date): Promise<void> {
  demand(actor, 'record.follow')
  const subject = await findPublicRecord(db, path)
  if (!subject || actor.kind !== 'user') throw notFound()
  const { userId } = actor
  await db.transaction().execute(async trx => {
    if (intent === 'follow') await saveFollow(trx, userId, subject, 'all', now.toISOString())
    else if (await findOwnPart(trx, actor, subject)) await saveFollow(trx, userId, subject, 'none', now.toISOString())
    else await deleteFollow(trx, userId, subject)
  })
}

/** The party of somebody's that is the record or takes part in it. */
export async function findOwnPart(db: Db | Trx, actor: SignedIn, subject: Subject): Promise<string | undefined> {
  const own = actor.memberships.map(one => one.partyId)
  if (subject.type === 'cluster' || subject.type === 'organization') return own.find(id => id === subject.id)
  const parts = await listParticipations(db, own)
  return parts.find(part => part.type === subject.type && part.id === subject.id)?.partyId
}
