import type { Actor } from '#app/domain/actors.ts'
import { firstDigestFrom } from '#app/domain/digests.ts'
import { notFound } from '#app/domain/errors.ts'
import {
  MAIL_TOPICS,
  type MailFrequency,
  type MailPreferences,
  type MailStop,
  type MailTopic,
  preferencesOf,
  topicsStopped,
} from '#app/domain/mail-preferences.ts'
import { demand } from '#app/domain/permissions.ts'
import { findSeqAt } from '#db/queries/digests.ts'
import { findLastSeq } from '#db/queries/events.ts'
import { listMailPreferences, saveMailCursors, saveMailPreference } from '#db/queries/mail-preferences.ts'
import { listAccounts } from '#db/queries/users.ts'
import type { Db, Trx } from '#db/schema.ts'
import { type DigestPerson, readDigestPeople } from './digest-people.server.ts'
import { waitingReader } from './digest-waiting.server.ts'
import { readUnsubscribeToken } from './unsubscribe-token.server.ts'

/** How often each topic comes to whoever is signed in, and where. */
export async function readMailPreferences(db: Db, actor: Actor) {
  const { email, preferences } = await ownPerson(db, actor)
  return { email, preferences }
}

/** The person signed in, as the digests know them. @throws 403 for the anonymous */
export async function ownPerson(db: Db, actor: Actor): Promise<DigestPerson> {
  demand(actor, 'mail.choose')
  const [person] = actor.kind === 'user' ? await readDigestPeople(db, await listAccounts(db, [actor.userId])) : []
  if (!person) throw notFound()
  return person
}

/**
 * Chooses how often each topic comes. Nothing is lost or told twice by it: a digest goes on where the other stopped;
 * what came at once counts as told; what nobody wanted to hear of stays untold.
 */
export async function saveMailPreferences(db: Db, actor: Actor, wanted: MailPreferences, now: Date): Promise<void> {
  const person = await ownPerson(db, actor)
  const waiting = person.preferences.waiting === 'at-once' ? await waitingReader(db, now)(person) : []
  const told = JSON.stringify(waiting.map(({ toldKey }) => toldKey))
  await db.transaction().execute(async trx => {
    for (const topic of MAIL_TOPICS) {
      await saveMailPreference(trx, { userId: person.id, kind: topic, frequency: wanted[topic] })
      const from = person.preferences[topic]
      const throughSeq = topic === 'bulletin' ? null : await startOf(trx, person, topic, from, wanted[topic], now)
      if (throughSeq !== null) await saveMailCursors(trx, [{ userId: person.id, kind: topic, throughSeq, told }])
    }
  })
}

/** The event after which the digests of a topic begin, where the change moves it; null where they go on from where they were. */
async function startOf(
  trx: Trx,
  { cursors, createdAt }: DigestPerson,
  topic: MailTopic,
  from: MailFrequency,
  to: MailFrequency,
  now: Date,
): Promise<number | null> {
  if (from === to || to === 'never') return null
  if (from === 'never' || (topic === 'waiting' && from === 'at-once')) return findLastSeq(trx)
  return cursors[topic] ? null : findSeqAt(trx, firstDigestFrom(from, createdAt, now))
}

export interface ReadStop {
  stop: MailStop
  /** The topics that it would stop now; none: they are stopped. */
  topics: MailTopic[]
}

/** What the link at the foot of a mail stops. @throws 404 when we did not make it, or its person has been erased */
export async function readMailStop(db: Db, secret: string, token: string): Promise<ReadStop> {
  const { userId, stop } = await openToken(db, secret, token)
  return { stop, topics: topicsStopped(preferencesOf(await listMailPreferences(db, [userId])), stop) }
}

/** Stops it, for whoever holds the link. Done again, it changes nothing. @throws 404 as above */
export async function stopMail(db: Db, secret: string, token: string): Promise<void> {
  const { userId, stop } = await openToken(db, secret, token)
  await db.transaction().execute(async trx => {
    const preferences = preferencesOf(await listMailPreferences(trx, [userId]))
    for (const kind of topicsStopped(preferences, stop)) {
      await saveMailPreference(trx, { userId, kind, frequency: 'never' })
    }
  })
}

async function openToken(db: Db, secret: string, token: string) {
  const read = readUnsubscribeToken(secret, token)
  const [account] = read ? await listAccounts(db, [read.userId]) : []
  if (!read || !account) throw notFound('mailPreferences.refusals.link')
  return read
}
