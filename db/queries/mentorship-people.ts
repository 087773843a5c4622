import type { Trx } from '../schema.ts'

/** Nobody looks any more after a cluster's side of the mentorships that this person looked after. */
export async function clearMentorshipContacts(
  trx: Trx,
  { userId, partyId }: { userId: string; partyId: string },
): Promise<void> {
  await trx
    .updateTable('mentorship')
    .set({ mentorContactId: null })
    .where('mentorId', '=', partyId)
    .where('mentorContactId', '=', userId)
    .execute()
  await trx
    .updateTable('mentorship')
    .set({ menteeContactId: null })
    .where('menteeId', '=', partyId)
    .where('menteeContactId', '=', userId)
    .execute()
}
