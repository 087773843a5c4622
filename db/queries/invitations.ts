import type { Db, NewRow, Trx } from '../schema.ts'

export async function insertInvitation(trx: Trx, invitation: NewRow<'invitation'>): Promise<void> {
  await trx.insertInto('invitation').values(invitation).execute()
}

const withParty = (db: Db | Trx) =>
  db
    .selectFrom('invitation')
    .leftJoin('party', 'party.id', 'invitation.partyId')
    .select([
      'invitation.id',
      'invitation.email',
      'invitation.role',
      'invitation.partyId',
      'invitation.createdAt',
      'invitation.expiresAt',
      'party.kind as partyKind',
      'party.slug as partySlug',
      'party.name as partyName',
    ])
    .where('invitation.acceptedAt', 'is', null)
    .where('invitation.revokedAt', 'is', null)

/** An invitation that waits for its answer, with the name of its party. */
export type OpenInvitation = Awaited<ReturnType<typeof listOpenInvitations>>[number]

/** Invitations that wait for an answer, the newest first: of one party, or with null of all. */
export async function listOpenInvitations(db: Db, partyId: string | null, now: Date) {
  const open = withParty(db).where('invitation.expiresAt', '>', now.toISOString())
  return (partyId ? open.where('invitation.partyId', '=', partyId) : open).orderBy('invitation.id', 'desc').execute()
}

export async function findOpenInvitation(
  db: Db | Trx,
  by: { tokenHash: string } | { id: string },
  now: Date,
): Promise<OpenInvitation | undefined> {
  const open = withParty(db).where('invitation.expiresAt', '>', now.toISOString())
  const one = 'id' in by ? open.where('invitation.id', '=', by.id) : open.where('tokenHash', '=', by.tokenHash)
  return one.executeTakeFirst()
}

/** Uses an invitation up: true for exactly one of those who try. */
export async function updateInvitationAccepted(trx: Trx, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('invitation')
    .set({ acceptedAt: now.toISOString() })
    .where('id', '=', id)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now.toISOString())
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** Takes an invitation back; false when it was answered or taken back already. */
export async function updateInvitationRevoked(trx: Trx, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('invitation')
    .set({ revokedAt: now.toISOString() })
    .where('id', '=', id)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** Takes earlier invitations of the same person to the same party back: the newest link is the one that works. */
export async function updateInvitationsReplaced(trx: Trx, email: string, partyId: string | null, now: Date) {
  const open = trx
    .updateTable('invitation')
    .set({ revokedAt: now.toISOString() })
    .where('email', '=', email)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
  await (partyId ? open.where('partyId', '=', partyId) : open.where('partyId', 'is', null)).execute()
}

/** Takes a person's address off their invitations, and back those that wait. */
export async function updateInvitationsErased(trx: Trx, email: string, now: Date): Promise<void> {
  const at = now.toISOString()
  await trx
    .updateTable('invitation')
    .set({ revokedAt: at })
    .where('email', '=', email)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .execute()
  await trx.updateTable('invitation').set({ email: '' }).where('email', '=', email).execute()
}
