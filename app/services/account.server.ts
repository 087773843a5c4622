import type { Actor, SignedIn } from '#app/domain/actors.ts'
import { forbidden } from '#app/domain/errors.ts'
import type { Language, MembershipRole } from '#app/domain/vocabularies.ts'
import { hashSessionId } from '#db/lucia-adapter.ts'
import { findPendingEmail } from '#db/queries/account-tokens.ts'
import { countManagers, listMembershipsOfUser } from '#db/queries/memberships.ts'
import {
  deleteSessionOfUser,
  deleteSessionsOfUser,
  listSessionsOfUser,
  updateSessionActingFor,
} from '#db/queries/sessions.ts'
import { getUser, updateUserProfile } from '#db/queries/users.ts'
import type { Db } from '#db/schema.ts'

export interface AccountSession {
  /** Names it in the forms of its person; it opens nothing. */
  key: string
  /** `Firefox · Linux`; empty when unknown. */
  device: string
  createdAt: string
  lastSeenAt: string
  isCurrent: boolean
}

export interface AccountMembership {
  id: string
  role: MembershipRole
  startedAt: string
  party: { slug: string; name: string; kind: 'cluster' | 'organization' }
  isActing: boolean
  /** Nobody else manages the party. */
  isLastManager: boolean
}

export interface Account {
  name: string
  email: string
  language: Language
  isCoordinator: boolean
  /** The new address that waits for confirmation. */
  pendingEmail: string | null
  sessions: AccountSession[]
  memberships: AccountMembership[]
}

/** @throws 403 for the anonymous */
export function demandSignedIn(actor: Actor): SignedIn {
  if (actor.kind !== 'user') throw forbidden('permissions.account_manage')
  return actor
}

/** Everything `/cuenta` shows its owner. */
export async function readAccount(db: Db, actor: Actor, sessionId: string | null, now: Date): Promise<Account> {
  const { userId, actingFor } = demandSignedIn(actor)
  const [user, pendingEmail, sessions, memberships] = await Promise.all([
    getUser(db, userId),
    findPendingEmail(db, userId, now),
    listSessionsOfUser(db, userId, now),
    listMembershipsOfUser(db, userId),
  ])
  const current = sessionId ? hashSessionId(sessionId) : null
  return {
    name: user.name,
    email: user.email ?? '',
    language: user.language,
    isCoordinator: user.isCoordinator === 1,
    pendingEmail,
    sessions: sessions.map(({ idHash, device, createdAt, lastSeenAt }) => ({
      key: idHash,
      device,
      createdAt,
      lastSeenAt,
      isCurrent: idHash === current,
    })),
    memberships: await Promise.all(
      memberships.map(async m => ({
        id: m.id,
        role: m.role,
        startedAt: m.startedAt,
        party: { slug: m.partySlug, name: m.partyName, kind: m.partyKind },
        isActing: m.partyId === actingFor,
        isLastManager: m.role === 'manager' && (await countManagers(db, m.partyId)) === 1,
      })),
    ),
  }
}

export async function updateProfile(
  db: Db,
  actor: Actor,
  profile: { name: string; language: Language },
): Promise<void> {
  const { userId } = demandSignedIn(actor)
  await db.transaction().execute(trx => updateUserProfile(trx, userId, profile))
}

/** Makes this session act for another of the person's parties, by slug; gives its name. */
export async function switchActingFor(db: Db, actor: Actor, sessionId: string | null, slug: string): Promise<string> {
  const { userId } = demandSignedIn(actor)
  const memberships = await listMembershipsOfUser(db, userId)
  const chosen = memberships.find(m => m.partySlug === slug)
  if (!chosen || !sessionId) throw forbidden('permissions.acting-for_switch')
  await updateSessionActingFor(db, hashSessionId(sessionId), chosen.partyId)
  return chosen.partyName
}

/** Ends one of the person's sessions; one that has ended already is no fault. */
export async function endOneSession(db: Db, actor: Actor, key: string): Promise<void> {
  await deleteSessionOfUser(db, demandSignedIn(actor).userId, key)
}

/** Ends all of the person's sessions but this one. */
export async function endOtherSessions(db: Db, actor: Actor, sessionId: string | null): Promise<void> {
  const { userId } = demandSignedIn(actor)
  await deleteSessionsOfUser(db, userId, sessionId ? hashSessionId(sessionId) : undefined)
}
