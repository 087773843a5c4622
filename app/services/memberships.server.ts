import type { Actor } from '#app/domain/actors.ts'
import { conflict } from '#app/domain/errors.ts'
import { recordEvent } from '#db/queries/events.ts'
import {
  countManagers,
  listMembershipsOfUser,
  type OpenMembership,
  updateMembershipEnded,
} from '#db/queries/memberships.ts'
import { clearMentorshipContacts } from '#db/queries/mentorship-people.ts'
import { listCoordinatorsToTell } from '#db/queries/users.ts'
import type { Trx } from '#db/schema.ts'
import { settleAlliancesOf } from './alliance-answers.server.ts'
import { tellByMail } from './mail.server.ts'

/** The network as the subject of an event: what the coordination does to itself. */
export const NETWORK = { type: 'network', id: 'network' } as const

export interface Ending {
  /** The party may be left without anybody who manages it: the coordination looks after it, and is told. */
  handBack: boolean
  publicUrl: string
}

/**
 * Ends a membership, for whatever reason, in the transaction of that reason. The record of what the person did stays.
 *
 * @throws 409 when it had ended already, or would leave the party without a manager and is not handed back
 */
export async function endMembership(
  trx: Trx,
  actor: Actor,
  membership: OpenMembership,
  { handBack, publicUrl }: Ending,
  now: Date,
): Promise<void> {
  if (!(await updateMembershipEnded(trx, membership.id, now))) throw conflict('errors.changed')
  await clearMentorshipContacts(trx, membership)
  const wasLast = membership.role === 'manager' && (await countManagers(trx, membership.partyId)) === 0
  if (wasLast && !handBack) throw conflict('accounts.errors.lastManager', { party: membership.partyName })
  await recordEvent(
    trx,
    actor,
    {
      verb: 'person.left',
      subject: { type: membership.partyKind, id: membership.partyId },
      audience: 'parties',
      payload: { membershipId: membership.id, handedBack: wasLast ? 1 : 0 },
    },
    now,
  )
  if (!wasLast) return
  await settleAlliancesOf(trx, membership.partyId, now)
  const params = { party: membership.partyName, link: `${publicUrl}/coordinacion/invitaciones` }
  for (const coordinator of await listCoordinatorsToTell(trx)) {
    await tellByMail(trx, coordinator, 'handedBack', params, now)
  }
}

/** Ends everything a person acts for; parties left without a manager go back to the coordination. */
export async function endAllMemberships(
  trx: Trx,
  actor: Actor,
  userId: string,
  publicUrl: string,
  now: Date,
): Promise<void> {
  for (const membership of await listMembershipsOfUser(trx, userId)) {
    await endMembership(trx, actor, membership, { handBack: true, publicUrl }, now)
  }
}
