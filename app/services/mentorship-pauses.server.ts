import type { Actor } from '#app/domain/actors.ts'
import { recordEvent } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import { tellMentorship } from './mentorship-mail.server.ts'
import { getMentorshipRecord } from './mentorship-records.server.ts'
import { demandSigner, demandStep, eventOf, type MentorshipForm, writeState } from './mentorship-state.server.ts'
import { writeOnce } from './transactions.server.ts'

/** One side lets it rest, and says why; its place stays taken. Gives the id. */
export const pauseMentorship = (db: Db, actor: Actor, form: MentorshipForm & { reason: string }, now: Date) =>
  turn(db, actor, 'pause', form, now)

/** Either side takes it up again. Gives the id. */
export const resumeMentorship = (db: Db, actor: Actor, form: MentorshipForm, now: Date) =>
  turn(db, actor, 'resume', form, now)

const TURNS = {
  pause: { verb: 'mentorship.paused', mail: 'mentorshipPaused' },
  resume: { verb: 'mentorship.resumed', mail: 'mentorshipResumed' },
} as const

/** @throws 403 for whoever does not manage one of the two; 404; 409 when it does not run, or rest, any more */
async function turn(
  db: Db,
  actor: Actor,
  act: keyof typeof TURNS,
  { id, once, publicUrl, reason }: MentorshipForm & { reason?: string },
  now: Date,
): Promise<string> {
  return writeOnce(db, once, now, async trx => {
    const record = await getMentorshipRecord(trx, id)
    const signer = demandSigner(actor, 'mentorship.close', record)
    const after = demandStep(record.state, { act, by: signer.actingFor }, now)
    await writeState(trx, record, after, now, { reason: reason ?? null })
    await recordEvent(trx, actor, { ...eventOf(record, 'public'), verb: TURNS[act].verb, payload: {} }, now)
    await tellMentorship(trx, TURNS[act].mail, { record, by: signer.actingFor, publicUrl, reason }, now)
    return id
  })
}
