import type { Actor } from '#app/domain/actors.ts'
import { type Action, demand } from '#app/domain/permissions.ts'
import type { Db } from '#db/schema.ts'
import { clustersOf, getMentorshipRecord } from './mentorship-records.server.ts'
import { demandReadable } from './mentorship-state.server.ts'
import { WORK_INTENTS } from './mentorship-work-intents.server.ts'

/** The forms of asking and answering, and the action each is judged by. */
export const ANSWER_INTENTS = {
  accept: 'mentorship.answer',
  decline: 'mentorship.answer',
  waitlist: 'mentorship.answer',
  recall: 'mentorship.answer',
  withdraw: 'mentorship.answer',
  ask: 'mentorship.ask',
} as const satisfies Record<string, Action>
export type AnswerIntent = keyof typeof ANSWER_INTENTS

/** Every form of a mentorship's page. */
export const MENTORSHIP_INTENTS = { ...ANSWER_INTENTS, ...WORK_INTENTS }
export type MentorshipIntent = keyof typeof MENTORSHIP_INTENTS

/**
 * Judges a sent form before its fields are looked at: who may not send it is told so, whatever it holds. Null for an
 * intent that the page does not know.
 *
 * @throws 404 where it is private and the actor none of those who see it; 403
 */
export async function demandMentorshipIntent(
  db: Db,
  actor: Actor,
  id: string,
  intent: unknown,
): Promise<MentorshipIntent | null> {
  const known = typeof intent === 'string' && Object.hasOwn(MENTORSHIP_INTENTS, intent)
  const record = await getMentorshipRecord(db, id)
  demandReadable(actor, record)
  const action = known ? MENTORSHIP_INTENTS[intent as MentorshipIntent] : 'mentorship.answer'
  demand(actor, action, clustersOf(record))
  return known ? (intent as MentorshipIntent) : null
}
