import type { IsoDate } from './dates.ts'
import type { Side } from './mentorship-lifecycle.ts'
import { isWorking, type MentorshipStatus, takesSeat } from './mentorships.ts'

export const SESSION_STATUSES = ['planned', 'held', 'cancelled'] as const
export type SessionStatus = (typeof SESSION_STATUSES)[number]

/** How long a session takes, minutes. */
export const SESSION_MINUTES = { from: 15, to: 480, usual: 60 } as const
export const MOST_SESSIONS = 60
export const MOST_COMMITMENTS = 200

export type SessionAct = 'change' | 'hold' | 'amend' | 'cancel'

/** Act → status it is done in → status it leads to. What was held is amended, never moved or cancelled. */
export const SESSION_TRANSITIONS: Record<SessionAct, Partial<Record<SessionStatus, SessionStatus>>> = {
  change: { planned: 'planned' },
  hold: { planned: 'held' },
  amend: { held: 'held' },
  cancel: { planned: 'cancelled' },
}

export type CommitmentState = 'open' | 'overdue' | 'done' | 'dropped'

/** Where a commitment stands on a day. */
export function commitmentStateOf(
  { dueOn, doneOn, droppedAt }: { dueOn: IsoDate; doneOn: IsoDate | null; droppedAt: string | null },
  today: IsoDate,
): CommitmentState {
  if (droppedAt) return 'dropped'
  if (doneOn) return 'done'
  return dueOn < today ? 'overdue' : 'open'
}

/** The part of a mentorship that says what can be written in it. */
export interface WorkState {
  status: MentorshipStatus
  /** The day it became active; null for what ended before. */
  validFrom: IsoDate | null
}

/** It ended after they had begun to work: there is something to look back on. */
export const hasBeenWorked = ({ status, validFrom }: WorkState) =>
  (status === 'completed' || status === 'ended_early') && validFrom !== null

/** Sessions are planned, commitments made, progress noted. */
export const canWork = ({ status }: WorkState) => isWorking(status)

/** What happened in a session can still be written down when all is over. */
export const canRecordSession = (state: WorkState) => isWorking(state.status) || hasBeenWorked(state)

/** Each side says who looks after it on its behalf, from the moment it is accepted. */
export const canChangeContact = ({ status }: WorkState) => takesSeat(status)

/** The other of two sides. */
export const otherSide = (side: Side): Side => (side === 'mentor' ? 'mentee' : 'mentor')
