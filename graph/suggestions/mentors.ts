import { type AnswerTimeReason, type AnswerTimes, answerTime } from './answer-time.ts'
import { type Learner, type MaturityGapReason, maturityGap, type Teacher } from './maturity-gap.ts'
import { type MentorLoadReason, mentorLoad, placesFree, type Room } from './mentor-load.ts'
import { type Neighbours, nearnessOf } from './nearness.ts'
import { type NetworkDistanceReason, networkDistance } from './network-distance.ts'
import type { Pair } from './pair.ts'
import { type RegionPreference, type RegionReason, region } from './region.ts'
import { type SectorOrChainLinkReason, sectorOrChainLink } from './sector-or-chain-link.ts'
import { type SharedBottlenecksReason, sharedBottlenecks } from './shared-bottlenecks.ts'
import { byScore, type Rule, type Suggestion, suggest } from './suggestion.ts'
import { MENTOR_WEIGHTS, type MentorRule } from './weights.ts'

/** A cluster that qualifies as a mentor in the dimension asked for. Nothing private of it is here. */
export interface Mentor extends Teacher {
  room: Room
  answers: AnswerTimes
}

export interface MentorContext extends Pair<Learner, Mentor> {
  regionPreference: RegionPreference
}

export type MentorReason =
  | MaturityGapReason
  | SectorOrChainLinkReason
  | SharedBottlenecksReason
  | NetworkDistanceReason
  | RegionReason
  | MentorLoadReason
  | AnswerTimeReason

export type MentorSuggestion = Suggestion<MentorRule, MentorReason>

const RULES: Record<MentorRule, Rule<MentorContext, MentorReason>> = {
  maturityGap,
  sectorOrChainLink,
  sharedBottlenecks,
  networkDistance,
  region,
  mentorLoad,
  answerTime,
}

/** What is asked. */
export interface MentorQuestion {
  own: Learner
  mentors: readonly Mentor[]
  /** Of the network as it stands. */
  neighbours: Neighbours
  regionPreference: RegionPreference
}

/**
 * The mentors with a place free, the best first, and apart from them those without, in the same order. Nobody is its own
 * mentor. The same input gives the same order, whatever order the mentors come in.
 */
export function rankMentors({ own, mentors, neighbours, regionPreference }: MentorQuestion) {
  const near = nearnessOf(neighbours, own.id)
  const withRoom: MentorSuggestion[] = []
  const full: MentorSuggestion[] = []
  for (const other of mentors) {
    if (other.id === own.id) continue
    const suggestion = suggest(other.id, RULES, MENTOR_WEIGHTS, { own, other, near, regionPreference })
    const place = placesFree(other.room) > 0 ? withRoom : full
    place.push(suggestion)
  }
  return { withRoom: withRoom.sort(byScore), full: full.sort(byScore) }
}
