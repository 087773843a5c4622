import { createHash } from 'node:crypto'
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia'
import {
  deleteSession,
  deleteSessionsExpiredBefore,
  deleteSessionsOfUser,
  findSession,
  insertSession,
  listSessionsOfUser,
  updateSessionUse,
} from './queries/sessions.ts'
import { findUser } from './queries/users.ts'
import type { Db, Row } from './schema.ts'

/** What is stored of a session's id: whoever reads the database cannot take a session over. */
export const hashSessionId = (id: string): string => createHash('sha256').update(id).digest('hex')

/** What Lucia keeps with a session besides its times. */
export interface SessionAttributes {
  actingFor: string | null
  device: string
  lastSeenAt: string
}

/**
 * Lucia's storage over Kysely. Lucia reads the machine's clock; the application has its own (`now`), so every time
 * that passes between them is moved by the difference.
 *
 * @param absoluteMs how long a session lives at most, however much it is used
 */
export function luciaAdapter(db: Db, now: Date, absoluteMs: number): Adapter {
  const ahead = now.getTime() - Date.now()
  const toLucia = (instant: string) => new Date(new Date(instant).getTime() - ahead)
  const fromLucia = (date: Date) => new Date(date.getTime() + ahead)
  const asSession = (row: Row<'session'>, id: string): DatabaseSession => ({
    id,
    userId: row.userId,
    expiresAt: toLucia(row.expiresAt),
    attributes: { actingFor: row.actingFor, device: row.device, lastSeenAt: row.lastSeenAt },
  })

  return {
    async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const row = await findSession(db, hashSessionId(id))
      if (!row) return [null, null]
      const user = await findUser(db, row.userId)
      const live = user !== undefined && user.erasedAt === null
      return [asSession(row, id), live ? { id: user.id, attributes: user } : null]
    },
    async getUserSessions(userId) {
      return (await listSessionsOfUser(db, userId, now)).map(row => asSession(row, row.idHash))
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      const { actingFor, device } = attributes as SessionAttributes
      await insertSession(db, {
        idHash: hashSessionId(id),
        userId,
        actingFor,
        device,
        createdAt: now.toISOString(),
        lastSeenAt: now.toISOString(),
        expiresAt: fromLucia(expiresAt).toISOString(),
        absoluteExpiresAt: new Date(now.getTime() + absoluteMs).toISOString(),
      })
    },
    updateSessionExpiration: (id, expiresAt) => updateSessionUse(db, hashSessionId(id), fromLucia(expiresAt), now),
    deleteSession: id => deleteSession(db, hashSessionId(id)),
    async deleteUserSessions(userId) {
      await deleteSessionsOfUser(db, userId)
    },
    async deleteExpiredSessions() {
      await deleteSessionsExpiredBefore(db, now)
    },
  }
}
