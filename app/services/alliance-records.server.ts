import type { AllianceState } from '#app/domain/alliance-lifecycle.ts'
import { notFound } from '#app/domain/errors.ts'
import { groupBy } from '#app/domain/group.ts'
import { listAllianceParties, listPartiesWithManagers } from '#db/queries/alliance-parties.ts'
import { findAlliance, listAlliances } from '#db/queries/alliances.ts'
import type { Db, Row, Trx } from '#db/schema.ts'

export type AlliancePartyRow = Awaited<ReturnType<typeof listAllianceParties>>[number]

/** An alliance, its parties in order, and what the rules of its life look at. */
export interface AllianceRecord {
  alliance: Row<'alliance'>
  parties: AlliancePartyRow[]
  partyIds: string[]
  state: AllianceState
}

/** @throws 404 */
export async function getAllianceRecord(db: Db | Trx, slug: string): Promise<AllianceRecord> {
  const alliance = await findAlliance(db, slug)
  if (!alliance) throw notFound()
  const [record] = await withParties(db, [alliance])
  if (!record) throw notFound()
  return record
}

/** Several at once, in the order they were recorded. */
export async function listAllianceRecords(db: Db | Trx, ids: readonly string[]): Promise<AllianceRecord[]> {
  return withParties(db, await listAlliances(db, ids))
}

async function withParties(db: Db | Trx, alliances: Row<'alliance'>[]): Promise<AllianceRecord[]> {
  const parties = await listAllianceParties(
    db,
    alliances.map(alliance => alliance.id),
  )
  const withManagers = new Set(await listPartiesWithManagers(db, [...new Set(parties.map(p => p.partyId))]))
  const partiesOf = groupBy(parties, party => party.allianceId)
  return alliances.map(alliance => {
    const own = partiesOf(alliance.id)
    return {
      alliance,
      parties: own,
      partyIds: own.map(party => party.partyId),
      state: stateOf(alliance, own, withManagers),
    }
  })
}

function stateOf(
  alliance: Row<'alliance'>,
  parties: readonly AlliancePartyRow[],
  withManagers: ReadonlySet<string>,
): AllianceState {
  const documented = alliance.provenance === 'documentado'
  return {
    status: alliance.status,
    documented,
    proposedBy: alliance.proposedBy,
    everActive: documented || alliance.activeSince !== null,
    parties: parties.map(({ partyId, answer, everConfirmed }) => ({
      partyId,
      answer,
      hasMembers: withManagers.has(partyId),
      everConfirmed: everConfirmed === 1,
    })),
  }
}
