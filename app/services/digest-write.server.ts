import type { Digest } from '#app/domain/digests.ts'
import { type MailTopic, topicsOfDigest } from '#app/domain/mail-preferences.ts'
import type { Db, NewRow } from '#db/schema.ts'
import { composeDigest } from './digest-content.server.ts'
import { type DigestSpan, readCursors, readDigestNews } from './digest-news.server.ts'
import type { DigestPerson } from './digest-people.server.ts'
import { type WaitingLine, waitingReader } from './digest-waiting.server.ts'

/** What a digest comes to for one person: the words, if there are any, and how far they have been told after it. */
export interface Written {
  person: DigestPerson
  digest: Digest | null
  cursors: NewRow<'mailCursor'>[]
}

/** The digests of a batch of people. Writes nothing: what it gives is stored in one transaction, or shown. */
export async function composeDigests(db: Db, people: readonly DigestPerson[], span: DigestSpan): Promise<Written[]> {
  const cursorOf = await readCursors(db, people, span)
  const newsOf = await readDigestNews(db, people, span, cursorOf)
  const waitingFor = waitingReader(db, span.now)
  const written: Written[] = []
  for (const person of people) {
    const topics = topicsOfDigest(person.preferences, span.frequency)
    if (topics.length === 0) continue
    const events = newsOf(person)
    const isNeeded = topics.includes('waiting') || events.length > 0
    const waiting = isNeeded ? await waitingFor(person) : []
    const digest = composeDigest(person, { events, waiting, cursorOf, span })
    written.push({ person, digest, cursors: topics.map(topic => cursorAfter(person, topic, span, waiting)) })
  }
  return written
}

/** Everything up to the run's last event has been told; of what waits, what the digest said and waits still. */
function cursorAfter(
  { id }: DigestPerson,
  kind: MailTopic,
  { through }: DigestSpan,
  waiting: readonly WaitingLine[],
): NewRow<'mailCursor'> {
  const told = kind === 'waiting' ? waiting.map(({ toldKey }) => toldKey) : []
  return { userId: id, kind, throughSeq: through, told: JSON.stringify(told) }
}
