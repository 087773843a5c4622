import type { Actor } from '#app/domain/actors.ts'
import { INITIATIVE_TASKS, type InitiativeTask, initiativeTaskOf } from '#app/domain/initiative-inbox.ts'
import { ownParty } from '#app/domain/permissions.ts'
import { listInitiativesWaitingFor } from '#db/queries/initiative-parties.ts'
import type { Db } from '#db/schema.ts'
import { type InitiativeRecord, listInitiativeRecords } from './initiative-records.server.ts'

/** What initiatives ask of the acting party: its vote, its commitment renewed, an answer to an invitation. */
export async function listInitiativeTasks(db: Db, actor: Actor) {
  const [own] = ownParty(actor)
  if (!own) return []
  const records = await listInitiativeRecords(db, await listInitiativesWaitingFor(db, own, ['open', 'deciding']))
  const tasks = records.flatMap(record => {
    const isInvited = record.invitations.some(row => row.partyId === own && row.status === 'invited')
    const task = initiativeTaskOf(record.state, own, isInvited)
    return task ? [toTask(record, task)] : []
  })
  return tasks.sort((a, b) => INITIATIVE_TASKS.indexOf(a.task) - INITIATIVE_TASKS.indexOf(b.task))
}

function toTask({ initiative }: InitiativeRecord, task: InitiativeTask) {
  const { slug, code, title, closesOn, votingEndsOn, updatedAt } = initiative
  /** The last day to do it. */
  const until = task === 'vote' ? votingEndsOn : closesOn
  return { task, slug, code, title, until, since: updatedAt }
}
