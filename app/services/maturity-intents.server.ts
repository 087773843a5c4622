import type { Actor } from '#app/domain/actors.ts'
import { type Action, demand } from '#app/domain/permissions.ts'
import type { Db } from '#db/schema.ts'
import { getCluster } from './cluster-profile-form.server.ts'

/** The forms of the page of a cluster's readings, and the action each is judged by. */
const MATURITY_INTENTS = {
  correct: 'maturity.record',
  withdraw: 'maturity.record',
  publish: 'maturity.publish',
  hide: 'maturity.publish',
} as const satisfies Record<string, Action>
export type MaturityIntent = keyof typeof MATURITY_INTENTS

/**
 * Judges a sent form before its fields are looked at. Null for an intent that the page does not know.
 *
 * @throws 403, 404
 */
export async function demandMaturityIntent(
  db: Db,
  actor: Actor,
  slug: string,
  intent: unknown,
): Promise<MaturityIntent | null> {
  const known =
    typeof intent === 'string' && Object.hasOwn(MATURITY_INTENTS, intent) ? (intent as MaturityIntent) : null
  const { id } = await getCluster(db, slug)
  demand(actor, known ? MATURITY_INTENTS[known] : 'maturity.publish', [id])
  return known
}
