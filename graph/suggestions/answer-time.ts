import type { Reason, Verdict } from './suggestion.ts'

/** How long a mentor took to answer what it was asked, in whole days; an unanswered request took all the days there are. */
export interface AnswerTimes {
  days: readonly number[]
}

export type AnswerTimeReason = Reason<'answersIn', { count: number }> | Reason<'answersUnknown', Record<never, never>>

/** Days a mentor has to answer. */
export const ANSWER_DAYS = 15
/** With fewer answers nothing is said or counted: a request is private, and one alone could be told from it. */
export const ENOUGH_ANSWERS = 3
const UNKNOWN = 0.5

/** How soon it answers, by the median: all on the day itself, nothing when it lets the days run out. */
export function answerTime({ other }: { other: { answers: AnswerTimes } }): Verdict<AnswerTimeReason> {
  const { days } = other.answers
  if (days.length < ENOUGH_ANSWERS) return { score: UNKNOWN, reasons: [{ key: 'answersUnknown', params: {} }] }
  const sorted = [...days].sort((a, b) => a - b)
  const count = Math.min(ANSWER_DAYS, sorted[Math.floor(sorted.length / 2)] ?? ANSWER_DAYS)
  return { score: 1 - count / ANSWER_DAYS, reasons: [{ key: 'answersIn', params: { count } }] }
}
