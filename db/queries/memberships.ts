import type { MembershipRole } from '#app/domain/vocabularies.ts'
import type { Db, NewRow, Trx } from '../schema.ts'

export async function insertMembership(trx: Db | Trx, membership: NewRow<'membership'>): Promise<void> {
  await trx.insertInto('membership').values(membership).execute()
}

const openMemberships = (db: Db | Trx) =>
  db
    .selectFrom('membership')
    .innerJoin('party', 'party.id', 'membership.partyId')
    .innerJoin('user', 'user.id', 'membership.userId')
    .select([
      'membership.id',
      'membership.userId',
      'membership.partyId',
      'membership.role',
      'membership.startedAt',
      'party.kind as partyKind',
      'party.slug as partySlug',
      'party.name as partyName',
      'user.name as personName',
    ])
    .where('membership.endedAt', 'is', null)

/** A membership that has not ended, with the names of its party and person. */
export type OpenMembership = Awaited<ReturnType<typeof listMembershipsOfUser>>[number]

/** What a person may act for today, in the order of their parties' names. */
export async function listMembershipsOfUser(db: Db | Trx, userId: string) {
  return openMemberships(db).where('membership.userId', '=', userId).orderBy('party.searchText').execute()
}

/** Who may act for a party today: those who manage it first, then by the time they came. */
export async function listMembershipsOfParty(db: Db | Trx, partyId: string): Promise<OpenMembership[]> {
  return openMemberships(db)
    .where('membership.partyId', '=', partyId)
    .orderBy('membership.role', 'desc')
    .orderBy('membership.startedAt')
    .execute()
}

export async function listAllMemberships(db: Db): Promise<OpenMembership[]> {
  return openMemberships(db).orderBy('party.searchText').execute()
}

export async function findOpenMembership(db: Db | Trx, id: string): Promise<OpenMembership | undefined> {
  return openMemberships(db).where('membership.id', '=', id).executeTakeFirst()
}

/** Parties that somebody managed and nobody does now. Those nobody ever managed are none of them. */
export async function listLeftParties(db: Db | Trx): Promise<Set<string>> {
  const rows = await db
    .selectFrom('membership')
    .select('partyId')
    .where('role', '=', 'manager')
    .groupBy('partyId')
    .having(eb => eb(eb.fn.count('endedAt'), '=', eb.fn.countAll()))
    .orderBy('partyId')
    .execute()
  return new Set(rows.map(row => row.partyId))
}

export async function countManagers(db: Db | Trx, partyId: string): Promise<number> {
  const { n } = await db
    .selectFrom('membership')
    .select(eb => eb.fn.countAll().as('n'))
    .where('partyId', '=', partyId)
    .where('role', '=', 'manager')
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Ends a membership; false when it had ended already. */
export async function updateMembershipEnded(trx: Trx, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('membership')
    .set({ endedAt: now.toISOString() })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** Changes a role; false when it was not `from` any more. */
export async function updateMembershipRole(
  trx: Trx,
  id: string,
  from: MembershipRole,
  to: MembershipRole,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('membership')
    .set({ role: to })
    .where('id', '=', id)
    .where('role', '=', from)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** Where mail to those who manage a party goes. */
export async function listManagersToTell(db: Db | Trx, partyId: string) {
  return db
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.userId')
    .select(['user.email', 'user.language'])
    .where('membership.partyId', '=', partyId)
    .where('membership.role', '=', 'manager')
    .where('membership.endedAt', 'is', null)
    .where('user.email', 'is not', null)
    .$narrowType<{ email: string }>()
    .execute()
}
