import { daysBetween, type IsoDate } from './dates.ts'
import { isOverdue, type MentorshipState, type Side } from './mentorship-lifecycle.ts'
import { canRecordSession, canWork, hasBeenWorked } from './mentorship-work.ts'
import { hasApproved, type LessonState } from './mentorship-work-closing.ts'

/** What a mentorship asks of one of its two clusters; the most pressing first. */
export const MENTORSHIP_TASKS = [
  'answer',
  'reply',
  'line',
  'sign',
  'write-agreement',
  'overdue',
  'session',
  'lesson',
  'feedback',
  'choose-another',
] as const
export type MentorshipTask = (typeof MENTORSHIP_TASKS)[number]

/** Days after the end in which what was left to say is asked for. */
export const AFTER_DAYS = 120
/** Days in which whoever was not accompanied is pointed to other mentors. */
export const CHOOSE_DAYS = 30

/** All that the rules look at, as one of the two sees it. */
export interface MentorshipFacts {
  state: MentorshipState
  validFrom: IsoDate | null
  /** The day it came to its end, whatever end it was; null while it is not over. */
  overOn: IsoDate | null
  /** Who wrote last in the questions. */
  lastToWrite: Side | null
  /** Whether the mentor has a place that nobody recalled before is waiting for. */
  hasFreePlace: boolean
  /** Sessions whose time has passed and that nobody has recorded. */
  unrecorded: number
  /** Commitments of this side whose day has passed. */
  late: number
  hasGivenFeedback: boolean
  lesson: LessonState | null
  /** Whether the asker has asked anybody in this dimension since. */
  hasAskedAgain: boolean
}

/** What it asks of `side` now: one line of the inbox each, the most pressing first. */
export function mentorshipTasksOf(facts: MentorshipFacts, side: Side, now: Date, today: IsoDate): MentorshipTask[] {
  const tasks = [
    ...beforeWork(facts, side, now),
    ...atWork(facts),
    ...afterwards(facts, side, facts.overOn ? daysBetween(facts.overOn, today) : 0),
  ]
  return tasks.sort((a, b) => MENTORSHIP_TASKS.indexOf(a) - MENTORSHIP_TASKS.indexOf(b))
}

function beforeWork({ state, lastToWrite, hasFreePlace }: MentorshipFacts, side: Side, now: Date): MentorshipTask[] {
  if (state.status === 'requested' && !isOverdue(state, now)) {
    if (side === 'mentor') return ['answer']
    return lastToWrite === 'mentor' ? ['reply'] : []
  }
  if (state.status === 'waitlisted') {
    if (side === 'mentor') return hasFreePlace ? ['line'] : []
    return lastToWrite === 'mentor' ? ['reply'] : []
  }
  if (state.status !== 'accepted') return []
  const { version } = state.agreement
  if (version === 0) return ['write-agreement']
  return state.agreement[side] === version ? [] : ['sign']
}

/** A session can be written down by either: both are asked until one has done it. */
function atWork({ state, validFrom, unrecorded, late }: MentorshipFacts): MentorshipTask[] {
  const work = { status: state.status, validFrom }
  const tasks: MentorshipTask[] = []
  if (canWork(work) && late > 0) tasks.push('overdue')
  if (canRecordSession(work) && unrecorded > 0) tasks.push('session')
  return tasks
}

function afterwards(facts: MentorshipFacts, side: Side, days: number): MentorshipTask[] {
  const { state, validFrom, lesson } = facts
  const { status } = state
  if (side === 'mentee' && (status === 'declined' || status === 'expired')) {
    return facts.hasAskedAgain || days > CHOOSE_DAYS ? [] : ['choose-another']
  }
  if (!hasBeenWorked({ status, validFrom }) || days > AFTER_DAYS) return []
  const tasks: MentorshipTask[] = facts.hasGivenFeedback ? [] : ['feedback']
  if (lesson && !lesson.publishedAt && !hasApproved(lesson, side)) tasks.push('lesson')
  return tasks
}
