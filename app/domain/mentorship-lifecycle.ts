import { dayInBogota, daysBetween, type IsoDate } from './dates.ts'
import { ANSWER_DAYS, answerBy, freeSeat, type MentorshipStatus, takesSeat } from './mentorships.ts'

export type Side = 'mentor' | 'mentee'

/** All that the rules look at. */
export interface MentorshipState {
  status: MentorshipStatus
  mentorId: string
  menteeId: string
  /** The mentor's place it takes, while it takes one. */
  seat: number | null
  /** Last day to answer, while it waits for an answer. */
  answerBy: IsoDate | null
  /** Version of the agreement, 0 while there is none, and the version each side has signed (0: none). */
  agreement: { version: number; mentor: number; mentee: number }
}

/** What a mentor has room for: its places at once, and the seats taken by its other mentorships. */
export interface MentorRoom {
  /** 0 when it offers nothing any more: those under way go on, nothing new is accepted. */
  capacity: number
  taken: readonly number[]
}

/** What happens to a mentorship, and what each needs to know. `by` is a cluster's id; the application settles and recalls. */
export type MentorshipAct =
  | { act: 'accept'; by: string; room: MentorRoom }
  | { act: 'decline'; by: string }
  | { act: 'waitlist'; by: string; room: MentorRoom }
  /** Out of the line, to wait for an answer again: a place became free, or the mentor takes it up. */
  | { act: 'recall'; by: string | null; room: MentorRoom }
  | { act: 'withdraw'; by: string }
  /** The last day to answer is over. */
  | { act: 'expire' }
  | { act: 'agree'; by: string }
  | { act: 'sign'; by: string; version: number }
  | { act: 'pause' | 'resume' | 'complete' | 'end-early'; by: string }
export type MentorshipActName = MentorshipAct['act']

/** Act → status it is done in → statuses it may lead to. What is not here cannot happen. */
export const MENTORSHIP_TRANSITIONS: Record<
  MentorshipActName,
  Partial<Record<MentorshipStatus, readonly MentorshipStatus[]>>
> = {
  accept: { requested: ['accepted'] },
  decline: { requested: ['declined'], waitlisted: ['declined'] },
  waitlist: { requested: ['waitlisted'] },
  recall: { waitlisted: ['requested'] },
  withdraw: { requested: ['withdrawn'], waitlisted: ['withdrawn'] },
  expire: { requested: ['expired'] },
  agree: { accepted: ['accepted'] },
  sign: { accepted: ['accepted', 'active'] },
  pause: { active: ['paused'] },
  resume: { paused: ['active'] },
  complete: { active: ['completed'], paused: ['completed'] },
  'end-early': { accepted: ['ended_early'], active: ['ended_early'], paused: ['ended_early'] },
}

/** Who does what: the asker takes back, the mentor answers, both work. */
const SIDE_OF: Partial<Record<MentorshipActName, Side>> = {
  accept: 'mentor',
  decline: 'mentor',
  waitlist: 'mentor',
  withdraw: 'mentee',
}

/** Why an act is not possible: the last part of a translation key, `mentorships.refusals.…`. */
export type MentorshipRefusal =
  | 'wrongStatus'
  | 'notAParty'
  | 'notTheMentor'
  | 'notTheMentee'
  | 'pastAnswer'
  | 'notDue'
  | 'full'
  | 'notFull'
  | 'noAgreement'
  | 'otherVersion'
  | 'alreadySigned'

export type MentorshipStep = { ok: true; state: MentorshipState } | { ok: false; refusal: MentorshipRefusal }

export function sideOf(state: Pick<MentorshipState, 'mentorId' | 'menteeId'>, partyId: string): Side | null {
  if (partyId === state.mentorId) return 'mentor'
  return partyId === state.menteeId ? 'mentee' : null
}

/** Whether the last day to answer has passed. */
export function isOverdue(state: Pick<MentorshipState, 'status' | 'answerBy'>, now: Date): boolean {
  return state.status === 'requested' && state.answerBy !== null && state.answerBy < dayInBogota(now)
}

/** Whole days a request has waited for its answer, by the day in Bogotá; null while it waits for none. */
export function daysWaited(state: Pick<MentorshipState, 'status' | 'answerBy'>, now: Date): number | null {
  if (state.status !== 'requested' || !state.answerBy) return null
  return ANSWER_DAYS - daysBetween(dayInBogota(now), state.answerBy)
}

/** The state after `act` at `now`, or why it cannot be. */
export function stepMentorship(state: MentorshipState, act: MentorshipAct, now: Date): MentorshipStep {
  const refusal = refuse(state, act, now)
  if (refusal) return { ok: false, refusal }
  const next = apply(state, act, now)
  return { ok: true, state: { ...next, seat: takesSeat(next.status) ? next.seat : null } }
}

function refuse(state: MentorshipState, act: MentorshipAct, now: Date): MentorshipRefusal | undefined {
  const wrongSide = refuseSide(state, act)
  if (wrongSide) return wrongSide
  if (!MENTORSHIP_TRANSITIONS[act.act][state.status]) return 'wrongStatus'
  if (act.act === 'expire') return isOverdue(state, now) ? undefined : 'notDue'
  if (isOverdue(state, now)) return 'pastAnswer'
  switch (act.act) {
    case 'accept':
    case 'recall':
      return freeSeat(act.room.taken, act.room.capacity) === null ? 'full' : undefined
    case 'waitlist':
      return freeSeat(act.room.taken, act.room.capacity) === null ? undefined : 'notFull'
    case 'sign':
      return refuseSignature(state, act)
    default:
      return undefined
  }
}

function refuseSide(state: MentorshipState, act: MentorshipAct): MentorshipRefusal | undefined {
  if (act.act === 'expire' || act.by === null) return undefined
  const side = sideOf(state, act.by)
  if (!side) return 'notAParty'
  const wanted = act.act === 'recall' ? 'mentor' : SIDE_OF[act.act]
  if (!wanted || side === wanted) return undefined
  return wanted === 'mentor' ? 'notTheMentor' : 'notTheMentee'
}

function refuseSignature(
  { agreement, ...state }: MentorshipState,
  { by, version }: Extract<MentorshipAct, { act: 'sign' }>,
): MentorshipRefusal | undefined {
  if (agreement.version === 0) return 'noAgreement'
  if (agreement.version !== version) return 'otherVersion'
  const side = by === state.mentorId ? 'mentor' : 'mentee'
  return agreement[side] === version ? 'alreadySigned' : undefined
}

function apply(state: MentorshipState, act: MentorshipAct, now: Date): MentorshipState {
  switch (act.act) {
    case 'accept':
      return { ...state, status: 'accepted', seat: freeSeat(act.room.taken, act.room.capacity), answerBy: null }
    case 'decline':
      return { ...state, status: 'declined', answerBy: null }
    case 'waitlist':
      return { ...state, status: 'waitlisted', answerBy: null }
    case 'recall':
      return { ...state, status: 'requested', answerBy: answerBy(now) }
    case 'withdraw':
      return { ...state, status: 'withdrawn', answerBy: null }
    case 'expire':
      return { ...state, status: 'expired', answerBy: null }
    case 'agree':
      // Whoever writes it signs it: the other side reads and signs, or changes it and asks back.
      return { ...state, agreement: signedBy(state, act.by, state.agreement.version + 1) }
    case 'sign': {
      const agreement = signedBy(state, act.by, act.version)
      const both = agreement.mentor === agreement.version && agreement.mentee === agreement.version
      return { ...state, agreement, status: both ? 'active' : 'accepted' }
    }
    case 'pause':
      return { ...state, status: 'paused' }
    case 'resume':
      return { ...state, status: 'active' }
    case 'complete':
      return { ...state, status: 'completed' }
    case 'end-early':
      return { ...state, status: 'ended_early' }
  }
}

function signedBy(state: MentorshipState, by: string, version: number): MentorshipState['agreement'] {
  const side = by === state.mentorId ? 'mentor' : 'mentee'
  return { ...state.agreement, version, [side]: version }
}
