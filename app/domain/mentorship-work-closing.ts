import { daysBetween, type IsoDate } from './dates.ts'
import type { Side } from './mentorship-lifecycle.ts'

/** What one side says can be read by the other once both have spoken, or so many days after the end. */
export const FEEDBACK_DAYS = 30

/** Usefulness, from "not at all" to "very". */
export const USEFULNESS = [1, 2, 3, 4, 5] as const

/**
 * Whose words somebody reads: a side its own from the start, the other's when both have given theirs or the mentorship has
 * been over for `FEEDBACK_DAYS`; the coordination all of them.
 *
 * @param viewer the side that looks at it, or the coordination
 * @param validTo the day the mentorship ended
 */
export function readableFeedback(
  given: readonly Side[],
  viewer: Side | 'coordination',
  validTo: IsoDate,
  today: IsoDate,
): Side[] {
  const isOpen = viewer === 'coordination' || given.length === 2 || daysBetween(validTo, today) > FEEDBACK_DAYS
  return given.filter(side => isOpen || side === viewer)
}

/** Where the text both write about what they learnt stands. */
export interface LessonState {
  version: number
  mentorApprovedVersion: number | null
  menteeApprovedVersion: number | null
  publishedAt: string | null
}

export type LessonRefusal = 'lessonPublished' | 'noLesson' | 'otherLesson' | 'alreadyApproved'
export type LessonStep = { ok: true; state: LessonState; publishes: boolean } | { ok: false; refusal: LessonRefusal }

const approvalOf = (side: Side) => (side === 'mentor' ? 'mentorApprovedVersion' : 'menteeApprovedVersion')

/** Whether a side approved the text as it stands. */
export const hasApproved = (state: LessonState, side: Side) => state[approvalOf(side)] === state.version

/** One side writes the text anew, over the version it saw (0: none), and approves it by that; the other has to read it. */
export function writeLesson(state: LessonState | null, side: Side, seen: number): LessonStep {
  if (state?.publishedAt) return { ok: false, refusal: 'lessonPublished' }
  if ((state?.version ?? 0) !== seen) return { ok: false, refusal: 'otherLesson' }
  const approvals = {
    mentorApprovedVersion: state?.mentorApprovedVersion ?? null,
    menteeApprovedVersion: state?.menteeApprovedVersion ?? null,
  }
  const version = seen + 1
  return {
    ok: true,
    publishes: false,
    state: { ...approvals, publishedAt: null, version, [approvalOf(side)]: version },
  }
}

/** The other side approves the version it saw: with both on the same one it is public. */
export function approveLesson(state: LessonState | null, side: Side, seen: number, at: string): LessonStep {
  if (!state) return { ok: false, refusal: 'noLesson' }
  if (state.publishedAt) return { ok: false, refusal: 'lessonPublished' }
  if (state.version !== seen) return { ok: false, refusal: 'otherLesson' }
  if (hasApproved(state, side)) return { ok: false, refusal: 'alreadyApproved' }
  const approved = { ...state, [approvalOf(side)]: state.version }
  const publishes = hasApproved(approved, 'mentor') && hasApproved(approved, 'mentee')
  return { ok: true, publishes, state: publishes ? { ...approved, publishedAt: at } : approved }
}
