import type { Reason, Verdict } from './suggestion.ts'

/** Places at once, and how many are taken: accepted, active and paused mentorships, which are public. */
export interface Room {
  capacity: number
  taken: number
}

export type MentorLoadReason = Reason<'free', { count: number; capacity: number }> | Reason<'full', { count: number }>

export const placesFree = ({ capacity, taken }: Room) => Math.max(0, capacity - taken)

/** What part of its places is free. */
export function mentorLoad({ other }: { other: { room: Room } }): Verdict<MentorLoadReason> {
  const { capacity } = other.room
  const count = placesFree(other.room)
  if (count === 0) return { score: 0, reasons: [{ key: 'full', params: { count: capacity } }] }
  return { score: count / capacity, reasons: [{ key: 'free', params: { count, capacity } }] }
}
