import { firstDigestFrom, topicOfNews } from '#app/domain/digests.ts'
import type { EventView } from '#app/domain/event-view.ts'
import { groupBy } from '#app/domain/group.ts'
import {
  DIGEST_FREQUENCIES,
  type DigestFrequency,
  type MailTopic,
  type NewsTopic,
  topicsOfDigest,
} from '#app/domain/mail-preferences.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { findSeqAt, listMailsTold } from '#db/queries/digests.ts'
import type { Db, Row } from '#db/schema.ts'
import { type DigestPerson, newsReaderOf } from './digest-people.server.ts'
import { toEventViews } from './event-views.server.ts'
import { listNewsOfMany } from './news.server.ts'

/** Events of one digest: more than anybody reads, so the rest is only not counted. */
const LIMIT = 200

/** An event that a digest could tell, under its topic. */
export interface DigestEvent {
  seq: number
  topic: NewsTopic
  /** Names the record it is about. */
  record: string
  view: EventView
}

export interface DigestSpan {
  frequency: DigestFrequency
  /** The newest event that is told. */
  through: number
  now: Date
}

/** Up to which event each topic was told to somebody. */
export type CursorOf = (person: DigestPerson, topic: MailTopic) => number

/**
 * Where the digests of people go on: after what was told last. Whoever was never told anything is told what happened
 * since the digest before would have come, and never what was before them.
 */
export async function readCursors(
  db: Db,
  people: readonly DigestPerson[],
  { frequency, now }: DigestSpan,
): Promise<CursorOf> {
  const starts = new Map<string, number>()
  for (const { createdAt } of people) {
    const from = firstDigestFrom(frequency, createdAt, now)
    if (!starts.has(from)) starts.set(from, await findSeqAt(db, from))
  }
  return ({ cursors, createdAt }, topic) =>
    cursors[topic]?.throughSeq ?? starts.get(firstDigestFrom(frequency, createdAt, now)) ?? 0
}

/**
 * What happened for each of a batch of people since their digests last told it, newest first, as far as no mail of its
 * own told it. A constant number of queries. Of every topic, whichever digest it comes in: what waits needs to know what
 * was asked for again.
 */
export async function readDigestNews(
  db: Db,
  people: readonly DigestPerson[],
  span: DigestSpan,
  cursorOf: CursorOf,
): Promise<(person: DigestPerson) => DigestEvent[]> {
  const { frequency, through } = span
  const told = people.filter(({ preferences }) => topicsOfDigest(preferences, frequency).length > 0)
  const after = Math.min(
    through,
    ...told.flatMap(p => topicsOfDigest(p.preferences, frequency).map(t => cursorOf(p, t))),
  )
  const news = await listNewsOfMany(db, told.map(newsReaderOf), { after, through, limit: LIMIT })
  const rows = new Map([...news.values()].flat().map(({ row }) => [row.seq, row]))
  const isMailed = await readMailed(db, told, [...rows.values()])
  const viewOf = await readViews(db, [...rows.values()], [...new Set(told.map(({ language }) => language))])
  return person =>
    (news.get(person.id) ?? []).flatMap(({ row, reasons }) => {
      const view = viewOf(person.language, row.seq)
      if (!view?.subject.href || isMailed(person, row, view.subject.href)) return []
      return [{ seq: row.seq, topic: topicOfNews(reasons), record: `${row.subjectType}/${row.subjectId}`, view }]
    })
}

async function readViews(db: Db, rows: readonly Row<'eventLog'>[], languages: readonly Language[]) {
  const views = new Map<string, EventView>()
  for (const language of languages) {
    for (const view of await toEventViews(db, rows, language)) views.set(`${language} ${view.seq}`, view)
  }
  return (language: Language, seq: number) => views.get(`${language} ${seq}`)
}

/** An event was told by a mail that was written at its instant and leads to its record, or to no record at all. */
async function readMailed(db: Db, people: readonly DigestPerson[], rows: readonly Row<'eventLog'>[]) {
  const since = rows.reduce((oldest, { recordedAt }) => (recordedAt < oldest ? recordedAt : oldest), '9999')
  const digestKinds = DIGEST_FREQUENCIES.map(one => `digest-${one}`)
  const emails = people.map(({ email }) => email)
  const mails = rows.length > 0 ? await listMailsTold(db, emails, { since, digestKinds }) : []
  const mailsOf = groupBy(mails, ({ toEmail, createdAt }) => `${toEmail} ${createdAt}`)
  return ({ email }: DigestPerson, { recordedAt }: Row<'eventLog'>, href: string) =>
    mailsOf(`${email} ${recordedAt}`).some(({ about }) => about === null || about === href)
}
