import type { Db } from '../schema.ts'

export async function getUserName(db: Db, userId: string): Promise<string> {
  const { name } = await db.selectFrom('user').select('name').where('id', '=', userId).executeTakeFirstOrThrow()
  return name
}

/** The parties a person acts for today, by name. */
export async function listPartiesOfUser(db: Db, userId: string) {
  return db
    .selectFrom('membership')
    .innerJoin('party', 'party.id', 'membership.partyId')
    .select(['party.id', 'party.slug', 'party.name', 'party.kind', 'membership.role'])
    .where('membership.userId', '=', userId)
    .where('membership.endedAt', 'is', null)
    .orderBy('party.searchText')
    .execute()
}
