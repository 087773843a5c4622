import { ANSWER_DAYS, ENOUGH_ANSWERS } from '#graph/suggestions/answer-time.ts'
import { FARTHEST } from '#graph/suggestions/nearness.ts'
import { ENOUGH_BOTTLENECKS } from '#graph/suggestions/shared-bottlenecks.ts'
import { MENTOR_RULES, MENTOR_WEIGHTS } from '#graph/suggestions/weights.ts'

/** The table the ranking of mentors is computed with, for whoever wants to check it. */
export function readMentorWeights() {
  return {
    rules: MENTOR_RULES.map(rule => ({ rule, ...MENTOR_WEIGHTS[rule] })),
    total: MENTOR_RULES.reduce((sum, rule) => sum + MENTOR_WEIGHTS[rule].weight, 0),
    /** What its sentences name. */
    limits: { farthest: FARTHEST, days: ANSWER_DAYS, answers: ENOUGH_ANSWERS, bottlenecks: ENOUGH_BOTTLENECKS },
  }
}
export type MentorWeights = ReturnType<typeof readMentorWeights>
