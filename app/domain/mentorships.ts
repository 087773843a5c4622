import { addDays, dayInBogota, type IsoDate } from './dates.ts'

/** `requested → accepted → active ↔ paused → completed`, in line and back, and the ways out (product.md, "Life cycles"). */
export const MENTORSHIP_STATUSES = [
  'requested',
  'waitlisted',
  'accepted',
  'active',
  'paused',
  'completed',
  'ended_early',
  'declined',
  'withdrawn',
  'expired',
] as const
export type MentorshipStatus = (typeof MENTORSHIP_STATUSES)[number]

/** That the mentor accepted it is public; what was only asked, or came to nothing, is for the two and the coordination. */
export const PUBLIC_MENTORSHIP_STATUSES = ['accepted', 'active', 'paused', 'completed', 'ended_early'] as const
export type PublicMentorshipStatus = (typeof PUBLIC_MENTORSHIP_STATUSES)[number]
/** They take one of the mentor's places. */
export const SEATED_STATUSES = ['accepted', 'active', 'paused'] as const
/** Not over: the same two clusters have one of them at a time in a dimension. */
export const OPEN_MENTORSHIP_STATUSES = ['requested', 'waitlisted', ...SEATED_STATUSES] as const
/** Work is under way: sessions and commitments are written. */
export const WORKING_STATUSES = ['active', 'paused'] as const

const includes = (list: readonly MentorshipStatus[], status: MentorshipStatus) => list.includes(status)
export const isPublicMentorship = (status: MentorshipStatus) => includes(PUBLIC_MENTORSHIP_STATUSES, status)
export const takesSeat = (status: MentorshipStatus) => includes(SEATED_STATUSES, status)
export const isOpenMentorship = (status: MentorshipStatus) => includes(OPEN_MENTORSHIP_STATUSES, status)
export const isWorking = (status: MentorshipStatus) => includes(WORKING_STATUSES, status)

/** How they meet. */
export const MENTORSHIP_FORMATS = ['remote', 'visit', 'both'] as const
export type MentorshipFormat = (typeof MENTORSHIP_FORMATS)[number]

/** Days the mentor has to answer, and the days on which it is reminded. */
export const ANSWER_DAYS = 15
export const REMINDER_DAYS = [5, 12] as const

/** The last day to answer a request that begins to wait at `now`. */
export function answerBy(now: Date): IsoDate {
  return addDays(dayInBogota(now), ANSWER_DAYS)
}

/** Without a session for so many days, a mentorship under way is pointed out to the coordination. */
export const QUIET_DAYS = 60

export const MENTORSHIP_LIMITS = {
  goal: 1000,
  tried: 2000,
  expected: 1000,
  participants: 500,
  reason: 2000,
  question: 2000,
  goals: 3,
  goalText: 300,
  indicator: 160,
  target: 160,
  terms: 2000,
  sessions: { from: 1, to: 24 },
  months: { from: 1, to: 24 },
  capacity: { from: 1, to: 10 },
  conditions: 1000,
  notes: 6000,
  attendees: 1000,
  place: 300,
  commitment: 500,
  progressNote: 1000,
  feedback: 2000,
  lesson: 4000,
} as const

/** What the same two clusters have at most once at a time. */
export function openKeyOf(mentorId: string, menteeId: string, dimension: string): string {
  return `${mentorId}/${menteeId}/${dimension}`
}

/** The lowest place that is free, 1 to `capacity`; null when the mentor is full. */
export function freeSeat(taken: readonly number[], capacity: number): number | null {
  if (taken.length >= capacity) return null
  for (let seat = 1; seat <= capacity; seat++) if (!taken.includes(seat)) return seat
  return null
}
