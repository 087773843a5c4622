import type { Db, Trx } from '../schema.ts'

/** The parties of alliances, in their order; each row says of which by `allianceId`. */
export async function listAllianceParties(db: Db | Trx, allianceIds: readonly string[]) {
  if (allianceIds.length === 0) return []
  return db
    .selectFrom('allianceParty')
    .innerJoin('party', 'party.id', 'allianceParty.partyId')
    .leftJoin('user', 'user.id', 'allianceParty.answeredBy')
    .selectAll('allianceParty')
    .select(['party.slug', 'party.name', 'party.kind', 'party.demo', 'user.name as answeredByName'])
    .where('allianceParty.allianceId', 'in', allianceIds)
    .orderBy('allianceParty.allianceId')
    .orderBy('allianceParty.position')
    .execute()
}

/** Slug, name and kind of every party of every alliance, or of these, for the list. */
export async function listAllAllianceParties(db: Db, ids?: readonly string[]) {
  const query = db
    .selectFrom('allianceParty')
    .innerJoin('party', 'party.id', 'allianceParty.partyId')
    .select(['allianceParty.allianceId', 'allianceParty.partyId', 'party.slug', 'party.name', 'party.kind'])
    .orderBy('allianceParty.allianceId')
    .orderBy('allianceParty.position')
  return (ids ? query.where('allianceParty.allianceId', 'in', ids) : query).execute()
}

/** Those of the parties that have somebody here who can answer for them. */
export async function listPartiesWithManagers(db: Db | Trx, partyIds: readonly string[]): Promise<string[]> {
  if (partyIds.length === 0) return []
  const rows = await db
    .selectFrom('membership')
    .select('partyId')
    .distinct()
    .where('partyId', 'in', partyIds)
    .where('role', '=', 'manager')
    .where('endedAt', 'is', null)
    .execute()
  return rows.map(row => row.partyId)
}

/** Where mail to those who answer for the parties goes; somebody may answer for several. */
export async function listManagersOf(db: Db | Trx, partyIds: readonly string[]) {
  if (partyIds.length === 0) return []
  return db
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.userId')
    .innerJoin('party', 'party.id', 'membership.partyId')
    .select(['user.email', 'user.language', 'membership.partyId', 'party.name as partyName'])
    .where('membership.partyId', 'in', partyIds)
    .where('membership.role', '=', 'manager')
    .where('membership.endedAt', 'is', null)
    .where('user.email', 'is not', null)
    .$narrowType<{ email: string }>()
    .orderBy('membership.startedAt')
    .execute()
}
