import type { Db, NewRow, Trx } from '../schema.ts'

export async function insertMembership(trx: Db | Trx, membership: NewRow<'membership'>): Promise<void> {
  await trx.insertInto('membership').values(membership).execute()
}

/** What a person may act for today, in the order of their parties' names. */
export async function listOpenMemberships(db: Db | Trx, userId: string) {
  return db
    .selectFrom('membership')
    .innerJoin('party', 'party.id', 'membership.partyId')
    .select(['membership.id', 'membership.partyId', 'membership.role'])
    .where('membership.userId', '=', userId)
    .where('membership.endedAt', 'is', null)
    .orderBy('party.searchText')
    .execute()
}
