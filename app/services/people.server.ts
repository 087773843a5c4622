import type { Actor } from '#app/domain/actors.ts'
import { conflict, forbidden, notFound } from '#app/domain/errors.ts'
import { demand } from '#app/domain/permissions.ts'
import type { MembershipRole } from '#app/domain/vocabularies.ts'
import { recordEvent } from '#db/queries/events.ts'
import { listOpenInvitations } from '#db/queries/invitations.ts'
import {
  countManagers,
  findOpenMembership,
  listMembershipsOfParty,
  updateMembershipRole,
} from '#db/queries/memberships.ts'
import { listParties } from '#db/queries/party-choices.ts'
import type { Db } from '#db/schema.ts'
import { demandSignedIn } from './account.server.ts'
import { endMembership } from './memberships.server.ts'
import { writeOnce } from './transactions.server.ts'

export interface TeamMember {
  /** Of the membership. */
  id: string
  name: string
  role: MembershipRole
  startedAt: string
  isYou: boolean
  isLastManager: boolean
}

/** The party whose people somebody may look after: the one they act for. */
export function demandTeam(actor: Actor): string {
  const { actingFor } = demandSignedIn(actor)
  if (!actingFor) throw forbidden('permissions.people_manage')
  demand(actor, 'people.manage', [actingFor])
  return actingFor
}

/** The party somebody acts for, its people and the invitations that wait. */
export async function readTeam(db: Db, actor: Actor, now: Date) {
  const { userId } = demandSignedIn(actor)
  const actingFor = demandTeam(actor)
  const [[party], people, invitations] = await Promise.all([
    listParties(db, [actingFor]),
    listMembershipsOfParty(db, actingFor),
    listOpenInvitations(db, actingFor, now),
  ])
  if (!party) throw notFound()
  const managers = people.filter(p => p.role === 'manager').length
  return {
    party: { slug: party.slug, name: party.name, kind: party.kind },
    people: people.map(
      ({ id, personName, role, startedAt, userId: person }): TeamMember => ({
        id,
        name: personName,
        role,
        startedAt,
        isYou: person === userId,
        isLastManager: role === 'manager' && managers === 1,
      }),
    ),
    invitations: invitations.map(({ id, email, role, createdAt, expiresAt }) => ({
      id,
      email,
      role,
      createdAt,
      expiresAt,
    })),
  }
}

/** Leaves a party of one's own, or with `handBack` returns it to the coordination when nobody else manages it. */
export async function leaveParty(
  db: Db,
  actor: Actor,
  input: { membershipId: string; handBack: boolean; publicUrl: string },
  now: Date,
  once?: string,
): Promise<void> {
  const { userId } = demandSignedIn(actor)
  await writeOnce(db, once, now, async trx => {
    const membership = await findOpenMembership(trx, input.membershipId)
    if (!membership || membership.userId !== userId) throw notFound()
    await endMembership(trx, actor, membership, input, now)
    return membership.id
  })
}

/**
 * Promotes or demotes somebody of a party.
 *
 * @throws 403 for whoever neither manages the party nor coordinates; 409 when it would be left without a manager
 */
export async function changeRole(
  db: Db,
  actor: Actor,
  input: { membershipId: string; role: MembershipRole },
  now: Date,
  once?: string,
): Promise<void> {
  await writeOnce(db, once, now, async trx => {
    const membership = await findOpenMembership(trx, input.membershipId)
    if (!membership) throw notFound()
    demand(actor, 'people.manage', [membership.partyId])
    if (membership.role === input.role) return membership.id
    if (!(await updateMembershipRole(trx, membership.id, membership.role, input.role))) throw conflict('errors.changed')
    if ((await countManagers(trx, membership.partyId)) === 0) {
      throw conflict('accounts.errors.lastManager', { party: membership.partyName })
    }
    await recordEvent(
      trx,
      actor,
      {
        verb: 'person.role-changed',
        subject: { type: membership.partyKind, id: membership.partyId },
        audience: 'parties',
        payload: { role: input.role, membershipId: membership.id },
      },
      now,
    )
    return membership.id
  })
}

/**
 * Ends somebody's membership. The coordination may so take a party back; a manager may not leave it without one.
 *
 * @throws 403 for whoever neither manages the party nor coordinates; 409 for the last manager
 */
export async function removePerson(
  db: Db,
  actor: Actor,
  input: { membershipId: string; publicUrl: string },
  now: Date,
  once?: string,
): Promise<void> {
  await writeOnce(db, once, now, async trx => {
    const membership = await findOpenMembership(trx, input.membershipId)
    if (!membership) throw notFound()
    demand(actor, 'people.manage', [membership.partyId])
    const handBack = actor.kind === 'user' && actor.isCoordinator
    await endMembership(trx, actor, membership, { handBack, publicUrl: input.publicUrl }, now)
    return membership.id
  })
}
