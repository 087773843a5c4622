import type { Actor, SignedIn } from '#app/domain/actors.ts'
import { recordPath } from '#app/domain/addresses.ts'
import { deviceOf } from '#app/domain/devices.ts'
import { conflict, notFound } from '#app/domain/errors.ts'
import type { InvitationRole } from '#app/domain/invitations.ts'
import { PRIVACY_NOTICE_VERSION } from '#app/domain/privacy-notice.ts'
import type { Language } from '#app/domain/vocabularies.ts'
import { newId } from '#db/ids.ts'
import { hasConsented, insertConsent } from '#db/queries/consents.ts'
import { recordEvent } from '#db/queries/events.ts'
import { findOpenInvitation, type OpenInvitation, updateInvitationAccepted } from '#db/queries/invitations.ts'
import { insertMembership, listMembershipsOfUser, updateMembershipRole } from '#db/queries/memberships.ts'
import { findUserByEmail, getUser, insertUser, updateUserIsCoordinator } from '#db/queries/users.ts'
import type { Db, Trx } from '#db/schema.ts'
import { demandSignedIn } from './account.server.ts'
import { startSession } from './auth.server.ts'
import { NETWORK } from './memberships.server.ts'
import { hashPassword } from './passwords.server.ts'
import { hashToken } from './tokens.server.ts'

const GONE = 'accounts.invitation.gone'

export interface InvitationToAnswer {
  email: string
  role: InvitationRole
  /** Null for the coordination. */
  party: { name: string; href: string } | null
  expiresAt: string
  noticeVersion: string
  /** The e-mail has an account already: its owner signs in and accepts with it. */
  hasAccount: boolean
  /** The account that would accept, for somebody signed in. */
  signedInAs: string | null
  /** That account has agreed to the notice in force. */
  hasConsented: boolean
}

/** @throws 404 when the invitation was accepted, taken back, has expired or never was */
export async function readInvitation(db: Db, actor: Actor, token: string, now: Date): Promise<InvitationToAnswer> {
  const invitation = await getOpen(db, token, now)
  const own = actor.kind === 'user' ? await getUser(db, actor.userId) : null
  return {
    email: invitation.email,
    role: invitation.role,
    party: invitation.partyName ? { name: invitation.partyName, href: placeOf(invitation) } : null,
    expiresAt: invitation.expiresAt,
    noticeVersion: PRIVACY_NOTICE_VERSION,
    hasAccount: (await findUserByEmail(db, invitation.email)) !== undefined,
    signedInAs: own?.email ?? null,
    hasConsented: own !== null && (await hasConsented(db, own.id, PRIVACY_NOTICE_VERSION)),
  }
}

export interface NewAccount {
  name: string
  password: string
  language: Language
  userAgent: string | null
}

export interface Joined {
  /** The page of what the person acts for now. */
  href: string
}

/**
 * Accepts an invitation with a new account, whose e-mail is the invited one, and signs in. Consent to the notice in force
 * is recorded with it.
 *
 * @throws 404 when the invitation cannot be used (of many that try at once, one gets through); 409 when the e-mail has
 *   an account already
 */
export async function acceptWithNewAccount(
  db: Db,
  token: string,
  account: NewAccount,
  now: Date,
): Promise<Joined & { sessionId: string }> {
  await getOpen(db, token, now)
  const passwordHash = await hashPassword(account.password)
  const userId = newId()
  const href = await db.transaction().execute(async trx => {
    const invitation = await useUp(trx, token, now)
    if (await findUserByEmail(trx, invitation.email)) throw conflict('accounts.errors.accountExists')
    await insertUser(trx, {
      id: userId,
      email: invitation.email,
      name: account.name,
      passwordHash,
      isCoordinator: 0,
      language: account.language,
      demo: 0,
      createdAt: now.toISOString(),
      erasedAt: null,
    })
    await join(trx, userId, account.language, invitation, now)
    return placeOf(invitation)
  })
  return { href, sessionId: await startSession(db, userId, deviceOf(account.userAgent), now) }
}

/**
 * Accepts an invitation with the account one is signed in with.
 *
 * @throws 404 when the invitation cannot be used
 */
export async function acceptAsSignedIn(db: Db, actor: Actor, token: string, now: Date): Promise<Joined> {
  const { userId, language } = demandSignedIn(actor)
  return db.transaction().execute(async trx => {
    const invitation = await useUp(trx, token, now)
    await join(trx, userId, language, invitation, now)
    return { href: placeOf(invitation) }
  })
}

async function getOpen(db: Db | Trx, token: string, now: Date): Promise<OpenInvitation> {
  const invitation = await findOpenInvitation(db, { tokenHash: hashToken(token) }, now)
  if (!invitation) throw notFound(GONE)
  return invitation
}

async function useUp(trx: Trx, token: string, now: Date): Promise<OpenInvitation> {
  const invitation = await getOpen(trx, token, now)
  if (!(await updateInvitationAccepted(trx, invitation.id, now))) throw notFound(GONE)
  return invitation
}

async function join(
  trx: Trx,
  userId: string,
  language: Language,
  invitation: OpenInvitation,
  now: Date,
): Promise<void> {
  if (!(await hasConsented(trx, userId, PRIVACY_NOTICE_VERSION))) {
    const acceptedAt = now.toISOString()
    await insertConsent(trx, { id: newId(), userId, noticeVersion: PRIVACY_NOTICE_VERSION, language, acceptedAt })
  }
  const { partyId, partyKind, role } = invitation
  const who: SignedIn = { kind: 'user', userId, isCoordinator: false, memberships: [], actingFor: partyId, language }
  if (!partyId || !partyKind || role === 'coordinator') {
    if (!(await updateUserIsCoordinator(trx, userId, 1))) return
    const payload = { role, membershipId: null }
    await recordEvent(trx, who, { verb: 'person.joined', subject: NETWORK, audience: 'coordination', payload }, now)
    return
  }
  const present = (await listMembershipsOfUser(trx, userId)).find(m => m.partyId === partyId)
  const subject = { type: partyKind, id: partyId }
  if (!present) {
    const membershipId = newId()
    await insertMembership(trx, {
      id: membershipId,
      userId,
      partyId,
      role,
      startedAt: now.toISOString(),
      endedAt: null,
    })
    const payload = { role, membershipId }
    await recordEvent(trx, who, { verb: 'person.joined', subject, audience: 'parties', payload }, now)
  } else if (role === 'manager' && (await updateMembershipRole(trx, present.id, 'editor', 'manager'))) {
    const payload = { role, membershipId: present.id }
    await recordEvent(trx, who, { verb: 'person.role-changed', subject, audience: 'parties', payload }, now)
  }
}

const placeOf = ({ partyKind, partySlug }: OpenInvitation) =>
  partyKind && partySlug ? recordPath(partyKind, partySlug) : '/coordinacion'
