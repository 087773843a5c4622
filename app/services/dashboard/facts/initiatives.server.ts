import { dayOfInstant } from '#app/domain/dates.ts'
import { groupBy } from '#app/domain/group.ts'
import { listCommittedParties, listDashboardInitiatives } from '#db/queries/dashboard.ts'
import type { Db } from '#db/schema.ts'
import { keptWhile } from '../../kept.server.ts'
import { readParties, ScopeOfAll } from './parties.server.ts'

const dayOf = (instant: string | null) => instant && dayOfInstant(instant)

/** Every published initiative, in the places and macro-sectors of its leader and the committed. Kept while none changes. */
export function readInitiativeFacts(db: Db) {
  return keptWhile(db, 'dashboard-initiatives', ['parties', 'ties'], async () => {
    const [initiatives, committed, parties] = await Promise.all([
      listDashboardInitiatives(db),
      listCommittedParties(db),
      readParties(db),
    ])
    const committedTo = groupBy(committed, row => row.initiativeId)
    return initiatives.map(({ id, status, provenance, leaderId, publishedAt, decidingSince }) => ({
      id,
      status,
      provenance,
      publishedOn: dayOf(publishedAt),
      /** The day it went to the vote: what has a quorum goes there. */
      quorumOn: dayOf(decidingSince),
      scope: new ScopeOfAll(parties, [leaderId, ...committedTo(id).map(row => row.partyId)]),
    }))
  })
}
export type InitiativeFact = Awaited<ReturnType<typeof readInitiativeFacts>>[number]
