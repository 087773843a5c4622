import { type Actor, SYSTEM } from '#app/domain/actors.ts'
import { conflict, notFound } from '#app/domain/errors.ts'
import { INVITATION_DAYS, type InvitationRole } from '#app/domain/invitations.ts'
import { demand } from '#app/domain/permissions.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { serverI18n } from '#app/i18n/i18n.server.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import {
  findOpenInvitation,
  insertInvitation,
  listOpenInvitations,
  updateInvitationRevoked,
  updateInvitationsReplaced,
} from '#db/queries/invitations.ts'
import { listMembershipsOfUser } from '#db/queries/memberships.ts'
import { listParties } from '#db/queries/party-choices.ts'
import { findUserByEmail } from '#db/queries/users.ts'
import type { Db, Row, Trx } from '#db/schema.ts'
import { tellByMail } from './mail.server.ts'
import { NETWORK } from './memberships.server.ts'
import { type Limit, spendUse } from './rate-limit.server.ts'
import { hashToken, newToken } from './tokens.server.ts'
import { writeOnce } from './transactions.server.ts'

const DAY_MS = 24 * 3_600_000
const BY_PERSON: Limit = {
  name: 'invitations',
  uses: 100,
  windowMs: DAY_MS,
  messageKey: 'accounts.errors.tooManyRequests',
}

export interface NewInvitation {
  /** In lower case. */
  email: string
  role: InvitationRole
  /** Null for the coordination. */
  partyId: string | null
  /** What the mail is written in: the language of whoever invites. */
  language: Language
  publicUrl: string
}

/**
 * Invites somebody to act for a party, or to the coordination, by a mail with a link that works once. An invitation of
 * the same person to the same party that still waits is replaced.
 *
 * @throws 403 for whoever neither manages the party nor coordinates; 409 for somebody who is there already
 */
export async function invite(db: Db, actor: Actor, input: NewInvitation, now: Date, once?: string): Promise<string> {
  demandToInvite(actor, input)
  if (actor.kind === 'user') await spendUse(db, BY_PERSON, actor.userId, now)
  return writeOnce(db, once, now, trx => writeInvitation(trx, actor, input, now))
}

/** `invite` inside a transaction that does more; gives the invitation's id. */
export async function writeInvitation(trx: Trx, actor: Actor, input: NewInvitation, now: Date): Promise<string> {
  demandToInvite(actor, input)
  const { t } = serverI18n(input.language)
  const party = await getInvitedParty(trx, input)
  const { id, token } = await insertNew(trx, actor, input, party, now)
  const params = {
    party: party?.name ?? t('vocab.role.coordinator'),
    role: t(`vocab.role.${input.role}`),
    days: INVITATION_DAYS,
    link: `${input.publicUrl}/invitacion/${token}`,
  }
  await tellByMail(trx, { email: input.email, language: input.language }, 'invitation', params, now)
  return id
}

/**
 * A one-use link that makes whoever opens it a coordinator: how a new installation gets its first one. Nothing is
 * mailed, since there may be no server for it yet.
 *
 * @throws 409 when that e-mail is a coordinator's already
 */
export async function inviteCoordinator(db: Db, email: string, now: Date, publicUrl: string): Promise<string> {
  const input = { email: email.trim().toLowerCase(), role: 'coordinator', partyId: null } as const
  return db.transaction().execute(async trx => {
    await getInvitedParty(trx, input)
    const { token } = await insertNew(trx, SYSTEM, input, null, now)
    return `${publicUrl.replace(/\/$/, '')}/invitacion/${token}`
  })
}

/** The invitations to anything that wait for an answer, for the coordination. */
export async function readOpenInvitations(db: Db, actor: Actor, now: Date) {
  demand(actor, 'coordination.enter')
  const invitations = await listOpenInvitations(db, null, now)
  return invitations.map(({ id, email, role, partyName, expiresAt }) => ({
    id,
    email,
    role,
    party: partyName ?? undefined,
    expiresAt,
  }))
}

/** Takes an invitation back: its link stops working. */
export async function revokeInvitation(db: Db, actor: Actor, id: string, now: Date, once?: string): Promise<void> {
  await writeOnce(db, once, now, async trx => {
    const invitation = await findOpenInvitation(trx, { id }, now)
    if (!invitation) throw notFound('accounts.invitation.gone')
    demandToInvite(actor, invitation)
    if (!(await updateInvitationRevoked(trx, id, now))) throw conflict('errors.changed')
    return id
  })
}

function demandToInvite(actor: Actor, { partyId }: { partyId: string | null }): void {
  if (partyId) demand(actor, 'people.invite', [partyId])
  else demand(actor, 'coordination.enter')
}

type PartyName = Pick<Row<'party'>, 'id' | 'kind' | 'name'>

/** The party somebody is invited to, once it is sure that they are not there yet. */
async function getInvitedParty(
  trx: Trx,
  { email, role, partyId }: Pick<NewInvitation, 'email' | 'role' | 'partyId'>,
): Promise<PartyName | null> {
  const user = await findUserByEmail(trx, email)
  if (!partyId) {
    if (user?.isCoordinator) throw conflict('accounts.errors.alreadyThere')
    return null
  }
  const [party] = await listParties(trx, [partyId])
  if (!party) throw notFound()
  const own = user ? await listMembershipsOfUser(trx, user.id) : []
  const present = own.find(m => m.partyId === partyId)
  if (present && (present.role === role || present.role === 'manager')) throw conflict('accounts.errors.alreadyThere')
  return party
}

async function insertNew(
  trx: Trx,
  actor: Actor,
  { email, role }: Pick<NewInvitation, 'email' | 'role'>,
  party: PartyName | null,
  now: Date,
): Promise<{ id: string; token: string }> {
  const id = newId()
  const token = newToken()
  await updateInvitationsReplaced(trx, email, party?.id ?? null, now)
  await insertInvitation(trx, {
    id,
    tokenHash: hashToken(token),
    email,
    partyId: party?.id ?? null,
    role,
    invitedBy: actor.kind === 'user' ? actor.userId : null,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY_MS).toISOString(),
    acceptedAt: null,
    revokedAt: null,
  })
  const payload = { role, invitationId: id }
  const about = party ? ({ type: party.kind, id: party.id } as const) : NETWORK
  const audience = party ? 'parties' : 'coordination'
  await recordEvent(trx, actor, { verb: 'person.invited', subject: about, audience, payload }, now)
  return { id, token }
}
