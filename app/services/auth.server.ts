import { Lucia, TimeSpan } from 'lucia'
import { type Actor, ANONYMOUS, type SignedIn } from '#app/domain/actors.ts'
import { luciaAdapter, type SessionAttributes } from '#db/lucia-adapter.ts'
import { listMembershipsOfUser } from '#db/queries/memberships.ts'
import type { Db, Row } from '#db/schema.ts'

const DAY_MS = 24 * 3_600_000
/** A session ends after seven days without use, and after thirty in any case. */
const IDLE = new TimeSpan(7, 'd')
const ABSOLUTE_MS = 30 * DAY_MS
/** A use is written down at most this often. */
const TOUCH_EVERY_MS = 5 * 60_000
const COOKIE = 'sesion'
/** Only ours is looked at: what other programs of the same host left beside it may be no text at all. */
const OWN_COOKIE = new RegExp(`(?:^|;)\\s*${COOKIE}=([^;\\s]+)`)

type SessionUser = Pick<Row<'user'>, 'isCoordinator' | 'language'>

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes, SessionUser>
    DatabaseSessionAttributes: SessionAttributes
    DatabaseUserAttributes: SessionUser
  }
}

function luciaAt(db: Db, now: Date, secure: boolean): Lucia<SessionAttributes, SessionUser> {
  return new Lucia(luciaAdapter(db, now, ABSOLUTE_MS), {
    sessionExpiresIn: IDLE,
    sessionCookie: { name: COOKIE, attributes: { secure, sameSite: 'lax', path: '/' } },
    getSessionAttributes: ({ actingFor, device, lastSeenAt }) => ({ actingFor, device, lastSeenAt }),
    getUserAttributes: ({ isCoordinator, language }) => ({ isCoordinator, language }),
  })
}

export interface SessionAnswer {
  actor: Actor
  sessionId: string | null
  /** A cookie to renew or clear, when there is one. */
  setCookie: string | null
}

/**
 * Who sends a request, from its `Cookie` header.
 *
 * @param secure whether the site is served over https
 */
export async function readSession(
  db: Db,
  cookie: string | undefined,
  now: Date,
  secure: boolean,
): Promise<SessionAnswer> {
  const lucia = luciaAt(db, now, secure)
  const id = OWN_COOKIE.exec(cookie ?? '')?.[1]
  if (!id) return { actor: ANONYMOUS, sessionId: null, setCookie: null }

  const { session, user } = await lucia.validateSession(id)
  if (!session) return { actor: ANONYMOUS, sessionId: null, setCookie: lucia.createBlankSessionCookie().serialize() }

  const stale = now.getTime() - new Date(session.lastSeenAt).getTime() >= TOUCH_EVERY_MS
  if (stale && !session.fresh) await touch(db, now, id)
  return {
    actor: await actorOf(db, user, session),
    sessionId: id,
    setCookie: stale ? lucia.createSessionCookie(id).serialize() : null,
  }
}

/** Moves the idle limit. Lucia by itself does so only in the second half of a session's life. */
async function touch(db: Db, now: Date, id: string): Promise<void> {
  const machineTime = Date.now() + IDLE.milliseconds()
  await luciaAdapter(db, now, ABSOLUTE_MS).updateSessionExpiration(id, new Date(machineTime))
}

async function actorOf(db: Db, user: SessionUser & { id: string }, session: SessionAttributes): Promise<SignedIn> {
  const memberships = await listMembershipsOfUser(db, user.id)
  const chosen = memberships.find(m => m.partyId === session.actingFor) ?? memberships[0]
  return {
    kind: 'user',
    userId: user.id,
    isCoordinator: user.isCoordinator === 1,
    memberships: memberships.map(({ partyId, role }) => ({ partyId, role })),
    actingFor: chosen?.partyId ?? null,
    language: user.language,
  }
}

/** Opens a session and gives its raw id, which is stored nowhere. */
export async function startSession(db: Db, userId: string, device: string, now: Date): Promise<string> {
  const attributes = { actingFor: null, device, lastSeenAt: now.toISOString() }
  const session = await luciaAt(db, now, false).createSession(userId, attributes)
  return session.id
}

/** Ends the session with this raw id. */
export async function endSession(db: Db, sessionId: string, now: Date): Promise<void> {
  await luciaAt(db, now, false).invalidateSession(sessionId)
}

/** The `Set-Cookie` that carries a session's raw id, or with null the one that takes it away. */
export function sessionCookie(db: Db, sessionId: string | null, now: Date, secure: boolean): string {
  const lucia = luciaAt(db, now, secure)
  return (sessionId ? lucia.createSessionCookie(sessionId) : lucia.createBlankSessionCookie()).serialize()
}
