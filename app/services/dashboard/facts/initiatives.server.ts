import { dayOfInstant } from '#app/domain/dates.ts'
import { groupBy } from '#app/domain/group.ts'
import { listCommittedParties, listDashboardInitiatives } from '#db/queries/dashboard.ts'
import type { Db } from '#db/schema.ts'
import { keptByRecord } from '../../kept.server.ts'
import { madeOfEach } from '../../made-of.server.ts'
import { byId } from './order.server.ts'
import { type Parties, readParties, ScopeOfAll } from './parties.server.ts'

const dayOf = (instant: string | null) => instant && dayOfInstant(instant)

/** Every published initiative, by id; `parties`: who leads it and those whose commitments stand, since when each. */
export const readInitiativeRecords = (db: Db) =>
  keptByRecord(db, 'dashboard-initiatives', { type: 'initiative', facts: [], order: byId }, async ids => {
    const [initiatives, committed] = await Promise.all([
      listDashboardInitiatives(db, ids),
      listCommittedParties(db, ids),
    ])
    const committedTo = groupBy(committed, row => row.initiativeId)
    return initiatives.map(({ id, status, provenance, leaderId, publishedAt, decidingSince, decidedAt }) => ({
      ...{ id, status, provenance },
      publishedOn: dayOf(publishedAt),
      /** The day it went to the vote: what has a quorum goes there. */
      quorumOn: dayOf(decidingSince),
      decidedOn: dayOf(decidedAt),
      parties: [
        { slug: leaderId, role: 'leader' as const, since: dayOf(publishedAt) },
        ...committedTo(id)
          .filter(({ partyId }) => partyId !== leaderId)
          .map(({ partyId, committedAt }) => ({ slug: partyId, role: 'partner' as const, since: dayOf(committedAt) })),
      ],
    }))
  })

const factsOf = madeOfEach(
  (
    {
      status,
      provenance,
      publishedOn,
      quorumOn,
      parties: own,
    }: Awaited<ReturnType<typeof readInitiativeRecords>>[number],
    parties: Parties,
  ) => ({ status, provenance, publishedOn, quorumOn, scope: new ScopeOfAll(parties, own) }),
)

/** The same as the figures look at them, in the places and macro-sectors of their leader and the committed. */
export async function readInitiativeFacts(db: Db) {
  const [initiatives, parties] = await Promise.all([readInitiativeRecords(db), readParties(db)])
  return factsOf(initiatives, parties)
}
export type InitiativeFact = Awaited<ReturnType<typeof readInitiativeFacts>>[number]
