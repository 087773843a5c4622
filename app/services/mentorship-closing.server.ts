import type { Actor } from '#app/domain/actors.ts'
import { recordEvent } from '#db/queries/events.ts'
import { listSessions, updateSession } from '#db/queries/mentorship-work.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recallNext } from './mentorship-line.server.ts'
import { tellMentorship } from './mentorship-mail.server.ts'
import { getMentorshipRecord, type MentorshipRecord } from './mentorship-records.server.ts'
import { demandSigner, demandStep, eventOf, type MentorshipForm, writeState } from './mentorship-state.server.ts'
import { writeOnce } from './transactions.server.ts'

/** Either side says that it reached its end. Gives the id. */
export const completeMentorship = (db: Db, actor: Actor, form: MentorshipForm, now: Date) =>
  close(db, actor, 'complete', form, now)

/** Either side ends it before its time, and says why to the other. Gives the id. */
export const endMentorshipEarly = (db: Db, actor: Actor, form: MentorshipForm & { reason: string }, now: Date) =>
  close(db, actor, 'end-early', form, now)

const ENDS = {
  complete: { verb: 'mentorship.completed', mail: 'mentorshipCompleted' },
  'end-early': { verb: 'mentorship.ended-early', mail: 'mentorshipEndedEarly' },
} as const

/**
 * It is over, once: the place is free for the next in line, and what was still planned is cancelled.
 *
 * @throws 403 for whoever does not manage one of the two; 404; 409 when it is over already
 */
async function close(
  db: Db,
  actor: Actor,
  act: keyof typeof ENDS,
  { id, once, publicUrl, reason }: MentorshipForm & { reason?: string },
  now: Date,
): Promise<string> {
  return writeOnce(db, once, now, async trx => {
    const record = await getMentorshipRecord(trx, id)
    const signer = demandSigner(actor, 'mentorship.close', record)
    const after = demandStep(record.state, { act, by: signer.actingFor }, now)
    await writeState(trx, record, after, now, { reason: reason ?? null, endedBy: signer.actingFor })
    await cancelPlanned(trx, actor, record, now)
    await recordEvent(trx, actor, { ...eventOf(record, 'public'), verb: ENDS[act].verb, payload: {} }, now)
    await tellMentorship(trx, ENDS[act].mail, { record, by: signer.actingFor, publicUrl, reason }, now)
    await recallNext(trx, record.mentorship.mentorId, now)
    return id
  })
}

/** What was planned for later will not take place; what took place can still be written down. */
async function cancelPlanned(trx: Trx, actor: Actor, record: MentorshipRecord, now: Date): Promise<void> {
  const at = now.toISOString()
  for (const session of await listSessions(trx, [record.mentorship.id])) {
    if (session.status !== 'planned' || session.startsAt <= at) continue
    await updateSession(trx, session, { status: 'cancelled', updatedAt: at })
    const payload = { sessionId: session.id }
    await recordEvent(trx, actor, { ...eventOf(record), verb: 'mentorship.session-cancelled', payload }, now)
  }
}
