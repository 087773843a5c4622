import type { Actor } from '#app/domain/actors.ts'
import { committedClusters } from '#app/domain/initiative-lifecycle.ts'
import { type Action, demand, ownParty } from '#app/domain/permissions.ts'
import type { Db } from '#db/schema.ts'
import { getInitiativeRecord, type InitiativeRecord } from './initiative-records.server.ts'
import { demandReadable } from './initiative-state.server.ts'

/** What the forms of an initiative's page do, and the action each is judged by. */
const WRITES = {
  commit: 'initiative.commit',
  change: 'initiative.commit',
  renew: 'initiative.commit',
  withdraw: 'initiative.commit',
  'decline-invitation': 'initiative.commit',
  vote: 'initiative.vote',
  ask: 'initiative.ask',
  decide: 'initiative.decide',
  cancel: 'initiative.cancel',
  reopen: 'initiative.reopen',
} as const satisfies Record<string, Action>

/**
 * Judges a sent form before its fields are looked at: who may not send it is told so, whatever it holds. Gives the slug of
 * the initiative.
 *
 * @throws 403, 404
 */
export async function demandIntent(db: Db, actor: Actor, address: string, intent: unknown): Promise<string> {
  const record = await getInitiativeRecord(db, address)
  demandReadable(actor, record)
  const known = typeof intent === 'string' && Object.hasOwn(WRITES, intent)
  const action = known ? WRITES[intent as keyof typeof WRITES] : 'initiative.ask'
  demand(actor, action, partiesFor(action, record, actor))
  return record.initiative.slug
}

/** Whose the act is: the voter's, the leader's, or the acting party's own. */
function partiesFor(action: Action, { initiative, state }: InitiativeRecord, actor: Actor): string[] {
  switch (action) {
    case 'initiative.vote':
      return state.status === 'deciding' ? committedClusters(state) : ownParty(actor)
    case 'initiative.decide':
    case 'initiative.cancel':
    case 'initiative.reopen':
      return [initiative.leaderId]
    default:
      return ownParty(actor)
  }
}
