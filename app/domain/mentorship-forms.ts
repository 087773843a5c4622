import { z } from 'zod'
import { dayInBogota, type IsoDate } from './dates.ts'
import { choiceField, dayField, lineField, textField } from './fields.ts'
import { MENTORSHIP_LIMITS } from './mentorships.ts'
import { MATURITY_DIMENSIONS } from './vocabularies.ts'

/** The form that asks a mentor. `mentor` is a slug; who takes part is said by roles. */
export const requestMentorshipSchema = z.object({
  mentor: lineField(200, 'mentorships.errors.mentor'),
  dimension: choiceField(MATURITY_DIMENSIONS, 'mentorships.errors.dimension'),
  goal: textField(MENTORSHIP_LIMITS.goal, 'mentorships.errors.goal'),
  tried: textField(MENTORSHIP_LIMITS.tried).optional(),
  expected: textField(MENTORSHIP_LIMITS.expected, 'mentorships.errors.expected'),
  startDate: dayField().optional(),
  participants: textField(MENTORSHIP_LIMITS.participants).optional(),
})
export type RequestMentorshipInput = z.output<typeof requestMentorshipSchema>

/** What is wrong with the day somebody would like to begin, as a translation key; null for today and later. */
export function startProblem(startDate: IsoDate | undefined, now: Date): string | null {
  return startDate && startDate < dayInBogota(now) ? 'mentorships.errors.startDate' : null
}

const reason = textField(MENTORSHIP_LIMITS.reason, 'mentorships.errors.reason')

/** What the two say about a request, told apart by `intent`. `suggestedMentor` is a slug. */
export const answerMentorshipSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('accept') }),
    z.object({ intent: z.literal('decline'), reason, suggestedMentor: lineField(200).optional() }),
    z.object({ intent: z.literal('waitlist') }),
    z.object({ intent: z.literal('recall') }),
    z.object({ intent: z.literal('withdraw'), reason: reason.optional() }),
  ],
  { error: 'errors.invalidChoice' },
)
export type AnswerMentorshipInput = z.output<typeof answerMentorshipSchema>

/** A question before it begins, or the answer to one. */
export const askMentorshipSchema = z.object({
  intent: z.literal('ask'),
  body: textField(MENTORSHIP_LIMITS.question, 'mentorships.errors.question'),
})
