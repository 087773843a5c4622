import type { Actor } from '#app/domain/actors.ts'
import type { Action } from '#app/domain/permissions.ts'
import type { Db } from '#db/schema.ts'
import { demandSigner, leaderOf } from './project-state.server.ts'
import { getResultRecord } from './result-records.server.ts'

/** The forms of a result's page, and the action each is judged by. */
const RESULT_INTENTS = {
  'add-reading': 'result.report',
  'correct-reading': 'result.report',
  attest: 'result.attest',
  'set-goal': 'result.define',
} as const satisfies Record<string, Action>
export type ResultIntent = keyof typeof RESULT_INTENTS

/**
 * Judges a sent form before its fields are looked at. Null for an intent that the page does not know.
 *
 * @throws 403, 404
 */
export async function demandResultIntent(
  db: Db,
  actor: Actor,
  id: string,
  intent: unknown,
): Promise<ResultIntent | null> {
  const known = typeof intent === 'string' && Object.hasOwn(RESULT_INTENTS, intent) ? (intent as ResultIntent) : null
  const { project } = await getResultRecord(db, id)
  const action: Action = known ? RESULT_INTENTS[known] : 'result.report'
  demandSigner(actor, action, project, action === 'result.define' ? leaderOf(project) : project.partyIds)
  return known
}
