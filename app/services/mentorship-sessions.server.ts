import type { Actor } from '#app/domain/actors.ts'
import { dayInBogota, instantInBogota } from '#app/domain/dates.ts'
import { conflict, notFound } from '#app/domain/errors.ts'
import {
  canRecordSession,
  canWork,
  MOST_SESSIONS,
  SESSION_TRANSITIONS,
  type SessionAct,
} from '#app/domain/mentorship-work.ts'
import type { SessionInput } from '#app/domain/mentorship-work-forms.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import { findSession, insertSession, listSessions, updateSession } from '#db/queries/mentorship-work.ts'
import type { Db, Row, Trx } from '#db/schema.ts'
import { getMentorshipRecord, type MentorshipRecord } from './mentorship-records.server.ts'
import { type SessionMail, tellSession } from './mentorship-session-mail.server.ts'
import { demandSigner, eventOf, type MentorshipForm, type MentorshipSigner } from './mentorship-state.server.ts'
import { writeOnce } from './transactions.server.ts'

type Input<I extends SessionInput['intent']> = Extract<SessionInput, { intent: I }>
type New = Input<'plan-session' | 'record-session'>
type Existing = Exclude<SessionInput, New>

/**
 * Plans a session, writes down one that took place, changes, amends or cancels one; one event each, which says no more than
 * which session. Notes and attendees go nowhere but into the session. Gives the session's id.
 *
 * @throws 403 for whoever may not, 404; 409 when the mentorship does not run, the session is no longer so or has not begun,
 *   or somebody was faster
 */
export async function writeSession(
  db: Db,
  actor: Actor,
  input: SessionInput & MentorshipForm,
  now: Date,
): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const record = await getMentorshipRecord(trx, input.id)
    const signer = demandSigner(actor, 'mentorship.work', record)
    const isNew = input.intent === 'plan-session' || input.intent === 'record-session'
    const session = isNew
      ? await addSession(trx, record, signer, input, now)
      : await actOnSession(trx, record, signer, input, now)
    const { verb, mail } = TOLD[input.intent]
    await recordEvent(trx, actor, { ...eventOf(record), verb, payload: { sessionId: session.id } }, now)
    if (mail) await tellSession(trx, mail, { record, session, by: signer.actingFor, publicUrl: input.publicUrl }, now)
    return session.id
  })
}

const TOLD = {
  'plan-session': { verb: 'mentorship.session-planned', mail: 'mentorshipSessionPlanned' },
  'record-session': { verb: 'mentorship.session-held', mail: null },
  'change-session': { verb: 'mentorship.session-changed', mail: 'mentorshipSessionChanged' },
  'hold-session': { verb: 'mentorship.session-held', mail: null },
  'amend-session': { verb: 'mentorship.session-changed', mail: null },
  'cancel-session': { verb: 'mentorship.session-cancelled', mail: 'mentorshipSessionCancelled' },
} as const satisfies Record<SessionInput['intent'], { verb: string; mail: SessionMail | null }>

async function addSession(
  trx: Trx,
  { mentorship }: MentorshipRecord,
  signer: MentorshipSigner,
  input: New,
  now: Date,
): Promise<Row<'mentorshipSession'>> {
  const isHeld = input.intent === 'record-session'
  if (!(isHeld ? canRecordSession(mentorship) : canWork(mentorship))) {
    throw conflict('mentorshipWork.refusals.notUnderWay')
  }
  const meeting = meetingOf(input)
  if (!isHeld && meeting.startsAt <= now.toISOString()) throw conflict('mentorshipWork.refusals.sessionInPast')
  if (isHeld) {
    demandBegun(meeting, now)
    demandNotAfterEnd(meeting, mentorship)
  }
  if ((await listSessions(trx, [mentorship.id])).length >= MOST_SESSIONS) {
    throw conflict('mentorshipWork.refusals.tooManySessions')
  }
  const at = now.toISOString()
  const session = {
    ...meeting,
    id: newId(),
    mentorshipId: mentorship.id,
    status: isHeld ? 'held' : 'planned',
    attendees: isHeld ? input.attendees : null,
    notes: isHeld ? input.notes : null,
    version: 1,
    recordedBy: signer.userId,
    onBehalfOf: signer.actingFor,
    createdAt: at,
    updatedAt: at,
  } as const
  await insertSession(trx, session)
  return session
}

const ACTS = {
  'change-session': 'change',
  'hold-session': 'hold',
  'amend-session': 'amend',
  'cancel-session': 'cancel',
} as const satisfies Record<Existing['intent'], SessionAct>

async function actOnSession(
  trx: Trx,
  { mentorship }: MentorshipRecord,
  signer: MentorshipSigner,
  input: Existing,
  now: Date,
): Promise<Row<'mentorshipSession'>> {
  const session = await findSession(trx, mentorship.id, input.session)
  if (!session) throw notFound()
  const writesDown = input.intent === 'hold-session' || input.intent === 'amend-session'
  if (!(writesDown ? canRecordSession(mentorship) : canWork(mentorship))) {
    throw conflict('mentorshipWork.refusals.notUnderWay')
  }
  if (session.version !== input.version) throw conflict('errors.changed')
  const status = SESSION_TRANSITIONS[ACTS[input.intent]][session.status]
  if (!status) throw conflict('mentorshipWork.refusals.sessionStatus')
  if (input.intent === 'hold-session') demandBegun(session, now)
  const meeting = input.intent === 'change-session' ? meetingOf(input) : null
  const isMoved = meeting !== null && meeting.startsAt !== session.startsAt
  if (isMoved && meeting.startsAt <= now.toISOString()) throw conflict('mentorshipWork.refusals.sessionInPast')
  const changes = {
    ...meeting,
    ...(writesDown ? { attendees: input.attendees, notes: input.notes } : {}),
    status,
    recordedBy: signer.userId,
    onBehalfOf: signer.actingFor,
    updatedAt: now.toISOString(),
  }
  if (!(await updateSession(trx, session, changes))) throw conflict('errors.changed')
  return { ...session, ...changes }
}

function meetingOf({ day, time, minutes, format, place }: New | Input<'change-session'>) {
  return { startsAt: instantInBogota(day, time).toISOString(), minutes, format, place: place ?? null }
}

/** @throws 409 for what was after the end: it was no session of this mentorship */
function demandNotAfterEnd({ startsAt }: { startsAt: string }, { validTo }: Row<'mentorship'>): void {
  if (validTo !== null && dayInBogota(new Date(startsAt)) > validTo) {
    throw conflict('mentorshipWork.refusals.sessionAfterEnd')
  }
}

/** @throws 409 for what lies ahead: nobody can have come yet */
function demandBegun({ startsAt }: { startsAt: string }, now: Date): void {
  if (startsAt > now.toISOString()) throw conflict('mentorshipWork.refusals.sessionAhead')
}
