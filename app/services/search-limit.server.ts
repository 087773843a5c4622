import type { TFunction } from 'i18next'
import { KeptFew } from './kept-few.server.ts'
import { readerAt } from './rate-limit.server.ts'

/** Answers in a minute that one reader may have, in the palette and on the page: more than fast fingers ask for. */
export const ANSWERS_PER_MINUTE = 180
const MINUTE = 60_000
const READERS = 5_000

const spent = new KeptFew<{ from: number; uses: number }>(READERS)

/**
 * Counts one answer for whoever asks from `ip`; gives how many seconds they have to wait for the next, 0 as a rule. In
 * memory: writing to the database for each letter somebody types would cost more than the answer.
 */
export function secondsUntilAnswer(ip: string, now: Date): number {
  const who = readerAt(ip)
  const known = spent.peek(who)
  const isNew = !known || now.getTime() - known.from >= MINUTE || now.getTime() < known.from
  const window = isNew ? { from: now.getTime(), uses: 0 } : known
  window.uses++
  spent.set(who, window)
  if (window.uses <= ANSWERS_PER_MINUTE) return 0
  return Math.max(1, Math.ceil((window.from + MINUTE - now.getTime()) / 1000))
}

/** Why there is no answer for `seconds`, as the page and the palette say it. */
export const tooManyAnswers = (t: TFunction, seconds: number): string => t('search.errors.tooMany', { count: seconds })
