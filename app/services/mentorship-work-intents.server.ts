import type { Actor } from '#app/domain/actors.ts'
import { type Action, demand } from '#app/domain/permissions.ts'
import type { Db } from '#db/schema.ts'
import { clustersOf, getMentorshipRecord } from './mentorship-records.server.ts'
import { demandReadable } from './mentorship-state.server.ts'

/** The forms of the agreement, of a mentorship's turns and of its end, on its own page, and the action each is judged by. */
export const WORK_INTENTS = {
  agree: 'mentorship.agree',
  sign: 'mentorship.agree',
  contact: 'mentorship.agree',
  pause: 'mentorship.close',
  resume: 'mentorship.close',
  complete: 'mentorship.close',
  'end-early': 'mentorship.close',
  feedback: 'mentorship.close',
  'attach-reading': 'mentorship.close',
  'write-lesson': 'mentorship.close',
  'approve-lesson': 'mentorship.close',
} as const satisfies Record<string, Action>
export type WorkIntent = keyof typeof WORK_INTENTS

/** The forms of what is written from session to session, on a page of their own. */
export const DAILY_INTENTS = {
  'plan-session': 'mentorship.work',
  'record-session': 'mentorship.work',
  'change-session': 'mentorship.work',
  'hold-session': 'mentorship.work',
  'amend-session': 'mentorship.work',
  'cancel-session': 'mentorship.work',
  'add-commitment': 'mentorship.work',
  'change-commitment': 'mentorship.work',
  'commitment-done': 'mentorship.work',
  'drop-commitment': 'mentorship.work',
  progress: 'mentorship.work',
} as const satisfies Record<string, Action>
export type DailyIntent = keyof typeof DAILY_INTENTS

/**
 * Judges a sent form of the work before its fields are looked at. Null for an intent that the page does not know.
 *
 * @throws 404 where it is private and the actor none of those who see it; 403
 */
export async function demandDailyIntent(
  db: Db,
  actor: Actor,
  id: string,
  intent: unknown,
): Promise<DailyIntent | null> {
  const record = await getMentorshipRecord(db, id)
  demandReadable(actor, record)
  demand(actor, 'mentorship.work', clustersOf(record))
  return typeof intent === 'string' && Object.hasOwn(DAILY_INTENTS, intent) ? (intent as DailyIntent) : null
}
