import { DomainError } from './errors.ts'

/** Messages that one party may write in the thread of one record within a day: each of them is a mail to somebody. */
export const QUESTIONS_A_DAY = 20
const DAY_MS = 24 * 3_600_000

/**
 * Demands that a party has a message left in a thread today.
 *
 * @param written when it wrote the ones it has, ISO-8601, in any order
 * @throws DomainError 429 when it wrote as many within the last day; until the first of them is a day old
 */
export function demandQuestionLeft(written: readonly string[], now: Date): void {
  const since = new Date(now.getTime() - DAY_MS).toISOString()
  const recent = written.filter(at => at > since).sort()
  const first = recent.at(-QUESTIONS_A_DAY)
  if (first === undefined) return
  const retryAfter = Math.max(1, Math.ceil((Date.parse(first) + DAY_MS - now.getTime()) / 1000))
  const count = Math.ceil(retryAfter / 3600)
  throw new DomainError(429, 'errors.tooManyQuestions', { most: QUESTIONS_A_DAY, retryAfter, count })
}
