import type { Actor } from '#app/domain/actors.ts'
import { conflict } from '#app/domain/errors.ts'
import { isPublicMentorship } from '#app/domain/mentorships.ts'
import { recordEvent } from '#db/queries/events.ts'
import { listLeftParties } from '#db/queries/memberships.ts'
import { findClusterBySlug, findMentorRoom, findOfferedDimension } from '#db/queries/mentorships.ts'
import type { Db, Trx } from '#db/schema.ts'
import { recall, recallNext } from './mentorship-line.server.ts'
import { type MentorshipMailKind, tellMentorship } from './mentorship-mail.server.ts'
import { getMentorshipRecord, type MentorshipRecord } from './mentorship-records.server.ts'
import { demandSigner, demandStep, eventOf, type MentorshipForm, writeState } from './mentorship-state.server.ts'
import { writeOnce } from './transactions.server.ts'

type WithReason = MentorshipForm & { reason?: string | undefined }
/** What a decline may add: the slug of another mentor. */
type Declined = MentorshipForm & { reason: string; suggestedMentor?: string | undefined }

/**
 * The mentor takes it on: it takes one of its places, and is public from now on. Only in a dimension that it qualifies in
 * today, whatever it did when it was asked.
 */
export const acceptMentorship = (db: Db, actor: Actor, form: MentorshipForm, now: Date) =>
  answer(db, actor, 'accept', form, now)

/** The mentor says no, and why; it may name another. */
export const declineMentorship = (db: Db, actor: Actor, form: Declined, now: Date) =>
  answer(db, actor, 'decline', form, now)

/** The mentor is full and puts it in line, where it waits as long as it takes. */
export const waitlistMentorship = (db: Db, actor: Actor, form: MentorshipForm, now: Date) =>
  answer(db, actor, 'waitlist', form, now)

/** The asker takes its request back. */
export const withdrawMentorship = (db: Db, actor: Actor, form: WithReason, now: Date) =>
  answer(db, actor, 'withdraw', form, now)

type AnswerAct = 'accept' | 'decline' | 'waitlist' | 'withdraw'
const ANSWERS = {
  accept: { verb: 'mentorship.accepted', mail: 'mentorshipAccepted' },
  decline: { verb: 'mentorship.declined', mail: 'mentorshipDeclined' },
  waitlist: { verb: 'mentorship.waitlisted', mail: 'mentorshipWaitlisted' },
  withdraw: { verb: 'mentorship.withdrawn', mail: 'mentorshipWithdrawn' },
} as const satisfies Record<AnswerAct, { verb: string; mail: MentorshipMailKind }>

/**
 * One answer: a step of the life cycle, what it changes, its event, the mail to the other side. Gives the id.
 *
 * @throws 403 for whoever does not manage the side whose answer it is; 404; 409 when the life cycle refuses, the mentor is
 *   full (accept) or not (waitlist), it does not qualify any more (accept), or somebody was faster
 */
async function answer(
  db: Db,
  actor: Actor,
  act: AnswerAct,
  { id, once, publicUrl, reason, suggestedMentor }: WithReason & Partial<Declined>,
  now: Date,
): Promise<string> {
  return writeOnce(db, once, now, async trx => {
    const record = await getMentorshipRecord(trx, id)
    const { mentorship } = record
    const signer = demandSigner(actor, 'mentorship.answer', record)
    const room = await findMentorRoom(trx, mentorship.mentorId)
    const after = demandStep(record.state, { act, by: signer.actingFor, room }, now)
    if (act === 'accept') await demandQualified(trx, record)
    const at = now.toISOString()
    const suggested = suggestedMentor ? await demandSuggested(trx, record, suggestedMentor) : null
    const isOver = act === 'decline' || act === 'withdraw'
    await writeState(trx, record, after, now, {
      ...(act === 'withdraw' ? {} : { answeredAt: mentorship.answeredAt ?? at }),
      ...(act === 'waitlist' ? { waitlistedAt: mentorship.waitlistedAt ?? at } : {}),
      ...(act === 'accept' ? { mentorContactId: signer.userId } : {}),
      ...(isOver
        ? { endedBy: signer.actingFor, reason: reason ?? null, suggestedMentorId: suggested?.id ?? null }
        : {}),
    })
    const event = eventOf(record, isPublicMentorship(after.status) ? 'public' : 'parties')
    if (act === 'decline') {
      const payload = { suggestedMentorId: suggested?.id ?? null }
      await recordEvent(trx, actor, { ...event, verb: 'mentorship.declined', payload }, now)
    } else await recordEvent(trx, actor, { ...event, verb: ANSWERS[act].verb, payload: {} }, now)
    const told = { record, by: signer.actingFor, publicUrl, reason, more: { suggested: suggested?.name ?? '' } }
    const isExplained = act === 'withdraw' && reason
    const kind = suggested
      ? 'mentorshipDeclinedSuggesting'
      : isExplained
        ? 'mentorshipWithdrawnReason'
        : ANSWERS[act].mail
    await tellMentorship(trx, kind, told, now)
    if (isOver) await recallNext(trx, mentorship.mentorId, now)
    return id
  })
}

/** @throws 409 where the mentor's offer holds the dimension no more, or it waits for the coordination again */
async function demandQualified(trx: Trx, { mentorship }: MentorshipRecord): Promise<void> {
  const offered = await findOfferedDimension(trx, mentorship.mentorId, mentorship.dimension)
  if (offered?.status !== 'qualified') throw conflict('mentorships.refusals.notQualified')
}

/** @throws 409 for a cluster that does not offer the dimension, has nobody left to answer, or is one of the two */
async function demandSuggested(trx: Trx, { mentorship }: MentorshipRecord, slug: string) {
  const other = await findClusterBySlug(trx, slug)
  const isOneOfThem = other?.id === mentorship.mentorId || other?.id === mentorship.menteeId
  const offered = other && !isOneOfThem ? await findOfferedDimension(trx, other.id, mentorship.dimension) : undefined
  const canAnswer = other && !(await listLeftParties(trx)).has(other.id)
  if (!canAnswer || offered?.status !== 'qualified') throw conflict('mentorships.refusals.suggestedNotOffered')
  return other
}

/**
 * The mentor takes up one of its line, when it has room. Gives the id.
 *
 * @throws 403 for whoever does not manage the mentor; 404; 409 when it is not in line, the mentor is full, or somebody was
 *   faster
 */
export async function recallMentorship(db: Db, actor: Actor, form: MentorshipForm, now: Date): Promise<string> {
  const { id, once, publicUrl } = form
  return writeOnce(db, once, now, async trx => {
    const record = await getMentorshipRecord(trx, id)
    const signer = demandSigner(actor, 'mentorship.answer', record)
    const room = await findMentorRoom(trx, record.mentorship.mentorId)
    const date = await recall(trx, signer, record, room, now)
    await tellMentorship(trx, 'mentorshipRecalled', { record, by: signer.actingFor, publicUrl, date }, now)
    return id
  })
}
