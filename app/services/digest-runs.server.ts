import { createHash } from 'node:crypto'
import { digestKey } from '#app/domain/digests.ts'
import { type DigestFrequency, NEWS_TOPICS } from '#app/domain/mail-preferences.ts'
import {
  countDigestPeople,
  findDigestRun,
  findLastDigestRun,
  insertDigestRun,
  listDigestPeople,
  updateDigestRun,
  updateDigestRunFinished,
} from '#db/queries/digests.ts'
import { findLastSeq } from '#db/queries/events.ts'
import { saveMailCursors } from '#db/queries/mail-preferences.ts'
import { listAccounts } from '#db/queries/users.ts'
import type { Db, Row, Trx } from '#db/schema.ts'
import { causeOf, keepTheirPlace, type Prepared, prepareDigests } from './digest-batch.server.ts'
import type { DigestSpan } from './digest-news.server.ts'
import { type DigestAccount, isSamePerson, readDigestPeople } from './digest-people.server.ts'
import type { JobHandler } from './job-kinds.server.ts'
import { enqueueJob } from './job-queue.server.ts'
import { queueMail } from './mail.server.ts'

/** People written to in one transaction: what a process holds in memory, and all that is done again when it dies. */
const BATCH = 100
const DAY_MS = 24 * 3_600_000

type Begin = JobHandler<Record<string, never>>
export const beginDailyDigests: Begin = (db, _payload, _deps, now) => beginTimed(db, 'daily', now)
export const beginWeeklyDigests: Begin = (db, _payload, _deps, now) => beginTimed(db, 'weekly', now)

/** What just happened, for those who want to hear of it at once: begun when the log has grown and there are such people. */
export const beginDigestsAtOnce: Begin = async (db, _payload, _deps, now) => {
  const last = await findLastDigestRun(db, 'at-once')
  if (last && isUnderWay(last, now)) return
  const through = await findLastSeq(db)
  if ((last?.throughSeq ?? 0) >= through || (await countDigestPeople(db, NEWS_TOPICS)) === 0) return
  await begin(db, { key: `at-once:${through}`, frequency: 'at-once', through }, now)
}

/** The next one waits for it, unless it was given up. */
const isUnderWay = ({ finishedAt, startedAt }: Row<'digestRun'>, now: Date) =>
  finishedAt === null && now.getTime() - Date.parse(startedAt) < DAY_MS

async function beginTimed(db: Db, frequency: 'daily' | 'weekly', now: Date): Promise<void> {
  await begin(db, { key: digestKey(frequency, now), frequency, through: await findLastSeq(db) }, now)
}

interface NewRun {
  key: string
  frequency: DigestFrequency
  through: number
}

/** Begins a run unless it was begun before, and enters its first batch in the same transaction. */
async function begin(db: Db, { key, frequency, through }: NewRun, now: Date): Promise<void> {
  await db.transaction().execute(async trx => {
    const peopleTotal = await countDigestPeople(trx, atOnceOf(frequency))
    const run = { key, frequency, throughSeq: through, peopleTotal, startedAt: now.toISOString(), finishedAt: null }
    if (await insertDigestRun(trx, run)) await enterBatch(trx, key, '', now)
  })
}

/** A run that just tells what happened is for those who asked for it; the others look at everybody. */
const atOnceOf = (frequency: DigestFrequency) => (frequency === 'at-once' ? NEWS_TOPICS : [])

/** A batch is known by where it begins: entered twice, it is there once. */
function enterBatch(trx: Trx, key: string, after: string, now: Date): Promise<void> {
  return enqueueJob(trx, { kind: 'digests.batch', payload: { key, after }, uniqueKey: `${key} ${after}` }, now)
}

/**
 * Writes the digests of the next people of a run. What they say is made outside of the transaction, which then stores the
 * mails, how far each person has been told, how far the run is and the next batch: all of it, or nothing. Whoever chose
 * otherwise meanwhile is told by the next digest, and so is whoever could not be written to.
 */
export const writeDigestBatch: JobHandler<{ key: string; after: string }> = async (db, { key, after }, deps, now) => {
  const run = await findDigestRun(db, key)
  if (!run || run.finishedAt !== null || run.lastUserId !== after) return
  const accounts = await listDigestPeople(db, atOnceOf(run.frequency), after, BATCH)
  const span = { frequency: run.frequency, through: run.throughSeq, now: new Date(run.startedAt) }
  const prepared = await prepareDigests(db, accounts, { span, publicUrl: deps.publicUrl })
  const isStored = await db.transaction().execute(trx => store(trx, run, { accounts, span, ...prepared }, now))
  if (!isStored) return
  for (const { account, error } of prepared.skipped) {
    deps.warn?.({ run: key, digest: messageIdOf(key, account.id), ...causeOf(error) }, 'a digest could not be prepared')
  }
}

interface Batch extends Prepared {
  accounts: readonly DigestAccount[]
  span: DigestSpan
}

/** False where somebody else has written them while we made the words. */
async function store(trx: Trx, run: Row<'digestRun'>, batch: Batch, now: Date): Promise<boolean> {
  const { accounts, ready, skipped, span } = batch
  const { key, frequency, lastUserId: from } = run
  const ids = ready.map(({ person }) => person.id)
  const today = new Map((await readDigestPeople(trx, await listAccounts(trx, ids))).map(one => [one.id, one]))
  const due = ready.filter(({ person }) => isSamePerson(person, today.get(person.id)))
  const mails = due.filter(({ mail }) => mail !== null).length
  const to = accounts.at(-1)?.id ?? from
  const moved = { key, from, to, people: accounts.length, skipped: skipped.length, mails }
  if (!(await updateDigestRun(trx, moved))) return false
  for (const { person, mail } of due) {
    if (!mail) continue
    const messageId = messageIdOf(key, person.id)
    await queueMail(trx, { to: person.email, kind: `digest-${frequency}`, messageId, ...mail }, now)
  }
  await saveMailCursors(
    trx,
    due.flatMap(({ cursors }) => cursors),
  )
  const passedOver = skipped.map(({ account }) => account.id)
  await keepTheirPlace(trx, await listAccounts(trx, passedOver), span)
  if (accounts.length < BATCH) await updateDigestRunFinished(trx, key, now)
  else await enterBatch(trx, key, to, now)
  return true
}

/** One for each person and digest, and nothing in it that names the person. */
export const messageIdOf = (key: string, userId: string) =>
  `digest-${createHash('sha256').update(`${key}\n${userId}`).digest('hex').slice(0, 32)}`
