import { SYSTEM } from '#app/domain/actors.ts'
import { addDays, dayInBogota } from '#app/domain/dates.ts'
import { daysWaited, isOverdue, stepMentorship } from '#app/domain/mentorship-lifecycle.ts'
import { ANSWER_DAYS, REMINDER_DAYS } from '#app/domain/mentorships.ts'
import { recordEvent } from '#db/queries/events.ts'
import { listUnanswered, updateReminded } from '#db/queries/mentorships.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { JobHandler } from './job-kinds.server.ts'
import { recallNext } from './mentorship-line.server.ts'
import { tellMentorship } from './mentorship-mail.server.ts'
import { listAlternatives } from './mentorship-others.server.ts'
import { listMentorshipRecords, type MentorshipRecord } from './mentorship-records.server.ts'
import { eventOf, writeState } from './mentorship-state.server.ts'
import { writeOnce } from './transactions.server.ts'

/**
 * Reminds mentors of requests that wait, and ends those whose last day to answer is over, each in a transaction of its
 * own. Twice does no more than once, and a day that was missed is made up for.
 */
export const settleMentorships: JobHandler<Record<string, never>> = async (db, _payload, { publicUrl }, now) => {
  const failures: unknown[] = []
  const soonest = addDays(dayInBogota(now), ANSWER_DAYS - REMINDER_DAYS[0])
  for (const waiting of await listUnanswered(db, soonest)) {
    try {
      await settle(db, waiting, publicUrl, now)
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} mentorships could not be settled`)
}

type Waiting = Awaited<ReturnType<typeof listUnanswered>>[number]

async function settle(db: Db, { id, answerBy }: Waiting, publicUrl: string, now: Date): Promise<void> {
  // Read ahead of the transaction: it looks at the whole network.
  const others = answerBy < dayInBogota(now) ? await namesOfOthers(db, id, now) : []
  await db.transaction().execute(async trx => {
    const [record] = await listMentorshipRecords(trx, [id])
    if (!record) return
    if (isOverdue(record.state, now)) await expire(trx, record, others, publicUrl, now)
    else await remind(trx, record, publicUrl, now)
  })
}

async function namesOfOthers(db: Db, id: string, now: Date): Promise<string[]> {
  const [record] = await listMentorshipRecords(db, [id])
  return record ? (await listAlternatives(db, record, now)).map(mentor => mentor.name) : []
}

async function expire(
  trx: Trx,
  record: MentorshipRecord,
  others: readonly string[],
  publicUrl: string,
  now: Date,
): Promise<void> {
  const step = stepMentorship(record.state, { act: 'expire' }, now)
  if (!step.ok) return
  await writeState(trx, record, step.state, now)
  await recordEvent(trx, SYSTEM, { ...eventOf(record), verb: 'mentorship.expired', payload: {} }, now)
  const told = { record, by: record.mentor.id, publicUrl, more: { others: others.map(name => `- ${name}`).join('\n') } }
  await tellMentorship(trx, others.length > 0 ? 'mentorshipExpiredOthers' : 'mentorshipExpired', told, now)
  await recallNext(trx, record.mentor.id, now)
}

/** The latest reminder that is due, once; one that was missed is not sent after it. */
async function remind(trx: Trx, record: MentorshipRecord, publicUrl: string, now: Date): Promise<void> {
  const waited = daysWaited(record.state, now) ?? 0
  const due = REMINDER_DAYS.filter(days => days <= waited).at(-1)
  if (due === undefined || !(await updateReminded(trx, record.mentorship, due))) return
  const told = { record, by: null, to: [record.mentor.id], publicUrl, date: record.state.answerBy }
  await tellMentorship(trx, 'mentorshipReminder', { ...told, more: { days: waited } }, now)
}

/** Tells both sides that one is out of the line, unless it has been answered since. */
export const tellRecalled: JobHandler<{ mentorshipId: string }> = async (db, { mentorshipId }, { publicUrl }, now) => {
  const [record] = await listMentorshipRecords(db, [mentorshipId])
  if (record?.mentorship.status !== 'requested') return
  const told = { record, by: null, publicUrl, date: record.state.answerBy }
  await writeOnce(db, `mentorship-recalled:${mentorshipId}:${record.mentorship.turn}`, now, async trx => {
    await tellMentorship(trx, 'mentorshipRecalled', { ...told, to: [record.mentee.id] }, now)
    await tellMentorship(trx, 'mentorshipRecalledMentor', { ...told, to: [record.mentor.id] }, now)
    return mentorshipId
  })
}
