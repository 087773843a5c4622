import type { InitiativeStatus } from '#app/domain/initiatives.ts'
import type { Db, NewRow, Row, Trx } from '../schema.ts'

/** What the parties of initiatives have committed, withdrawn ones too, in the order they joined. */
export async function listCommitments(db: Db | Trx, initiativeIds?: readonly string[]) {
  if (initiativeIds?.length === 0) return []
  const query = db
    .selectFrom('initiativeCommitment')
    .innerJoin('party', 'party.id', 'initiativeCommitment.partyId')
    .leftJoin('user', 'user.id', 'initiativeCommitment.signedBy')
    .selectAll('initiativeCommitment')
    .select(['party.slug', 'party.name', 'party.kind as partyKind', 'user.name as signedByName'])
    .orderBy('initiativeCommitment.committedAt')
    .orderBy('initiativeCommitment.id')
  return (initiativeIds ? query.where('initiativeId', 'in', initiativeIds) : query).execute()
}

export async function insertCommitment(trx: Trx, row: NewRow<'initiativeCommitment'>): Promise<void> {
  await trx.insertInto('initiativeCommitment').values(row).execute()
}

type CommitmentChanges = Partial<
  Pick<
    Row<'initiativeCommitment'>,
    'kind' | 'amount' | 'description' | 'conditions' | 'status' | 'terms' | 'signedBy' | 'updatedAt'
  >
>
export async function updateCommitment(
  trx: Trx,
  { initiativeId, partyId }: { initiativeId: string; partyId: string },
  changes: CommitmentChanges,
): Promise<void> {
  await trx
    .updateTable('initiativeCommitment')
    .set(changes)
    .where('initiativeId', '=', initiativeId)
    .where('partyId', '=', partyId)
    .execute()
}

/** Who was invited, by name. */
export async function listInitiativeInvitations(db: Db | Trx, initiativeIds?: readonly string[]) {
  if (initiativeIds?.length === 0) return []
  const query = db
    .selectFrom('initiativeInvitation')
    .innerJoin('party', 'party.id', 'initiativeInvitation.partyId')
    .selectAll('initiativeInvitation')
    .select(['party.slug', 'party.name', 'party.kind as partyKind'])
    .orderBy('party.searchText')
  return (initiativeIds ? query.where('initiativeId', 'in', initiativeIds) : query).execute()
}

export async function insertInvitations(trx: Trx, rows: readonly NewRow<'initiativeInvitation'>[]): Promise<void> {
  if (rows.length > 0) await trx.insertInto('initiativeInvitation').values(rows).execute()
}

/** Takes invitations back that nobody has answered. */
export async function deleteInvitations(trx: Trx, initiativeId: string, partyIds: readonly string[]): Promise<void> {
  if (partyIds.length === 0) return
  await trx
    .deleteFrom('initiativeInvitation')
    .where('initiativeId', '=', initiativeId)
    .where('partyId', 'in', partyIds)
    .where('status', '=', 'invited')
    .execute()
}

export async function updateInvitation(
  trx: Trx,
  { initiativeId, partyId }: { initiativeId: string; partyId: string },
  changes: Partial<Pick<Row<'initiativeInvitation'>, 'status' | 'answeredAt' | 'answeredBy' | 'reason'>>,
): Promise<void> {
  await trx
    .updateTable('initiativeInvitation')
    .set(changes)
    .where('initiativeId', '=', initiativeId)
    .where('partyId', '=', partyId)
    .execute()
}

export async function listVotes(db: Db | Trx, initiativeIds: readonly string[]) {
  if (initiativeIds.length === 0) return []
  return db
    .selectFrom('initiativeVote')
    .innerJoin('party', 'party.id', 'initiativeVote.clusterId')
    .leftJoin('user', 'user.id', 'initiativeVote.signedBy')
    .selectAll('initiativeVote')
    .select(['party.slug', 'party.name', 'user.name as signedByName'])
    .where('initiativeId', 'in', initiativeIds)
    .orderBy('votedAt')
    .execute()
}

/** Every vote, to be counted. */
export async function listAllVotes(db: Db) {
  return db.selectFrom('initiativeVote').select(['initiativeId', 'vote']).execute()
}

export async function insertVote(trx: Trx, row: NewRow<'initiativeVote'>): Promise<void> {
  await trx.insertInto('initiativeVote').values(row).execute()
}

/** Initiatives in a status that invited a party, or that it has committed to, by when they close. */
export async function listInitiativesWaitingFor(db: Db, partyId: string, statuses: readonly InitiativeStatus[]) {
  const rows = await db
    .selectFrom('initiative')
    .select('id')
    .where('status', 'in', statuses)
    .where(eb =>
      eb.or([
        eb(
          'id',
          'in',
          eb
            .selectFrom('initiativeInvitation')
            .select('initiativeId')
            .where('partyId', '=', partyId)
            .where('status', '=', 'invited'),
        ),
        eb(
          'id',
          'in',
          eb
            .selectFrom('initiativeCommitment')
            .select('initiativeId')
            .where('partyId', '=', partyId)
            .where('status', '=', 'active'),
        ),
        eb('leaderId', '=', partyId),
      ]),
    )
    .execute()
  return rows.map(row => row.id)
}
