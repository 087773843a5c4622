import { beforeEach, describe, expect, it } from 'vitest'
import { endSession, readSession, sessionCookie, startSession } from '#app/services/auth.server.ts'
import { hashSessionId } from '#db/lucia-adapter.ts'
import { findSession } from '#db/queries/sessions.ts'
import type { Db } from '#db/schema.ts'
import { createTestDb } from '#test/support/db.ts'
import { createUser } from '#test/support/people.ts'

const START = new Date('2026-11-20T15:00:00.000Z')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const later = (ms: number) => new Date(START.getTime() + ms)

describe('sessions', () => {
  let db: Db
  let userId: string
  let id: string
  const read = (now: Date, sessionId = id) => readSession(db, `idioma=es; sesion=${sessionId}`, now, false)

  beforeEach(async () => {
    db = await createTestDb()
    userId = await createUser(db, { email: 'ana@entidad.org' })
    id = await startSession(db, userId, 'Firefox · Linux', START)
  })

  it('are found by the cookie and stored only as a hash', async () => {
    expect((await read(START)).actor).toMatchObject({ kind: 'user', userId })
    const stored = JSON.stringify(await db.selectFrom('session').selectAll().execute())
    expect(stored).not.toContain(id)
    expect(await findSession(db, hashSessionId(id))).toBeDefined()
    expect((await read(START, hashSessionId(id))).actor.kind).toBe('anonymous')
  })

  it('are found whatever other programs of the same host left beside the cookie', async () => {
    for (const cookie of [`otro=100%; sesion=${id}`, `sesion=${id}; otro=%E0%A4%A`, `x=1;sesion=${id}`]) {
      expect((await readSession(db, cookie, START, false)).actor.kind).toBe('user')
    }
    for (const cookie of ['sesion=%zz', 'sesion=', 'sesion', `misesion=${id}`, '%', ';;=;']) {
      expect((await readSession(db, cookie, START, false)).actor.kind).toBe('anonymous')
    }
  })

  it('end after seven days without use by the clock of the application, and the cookie is cleared', async () => {
    expect((await read(later(7 * DAY - MINUTE))).actor.kind).toBe('user')
    const late = await read(later(14 * DAY))
    expect(late.actor.kind).toBe('anonymous')
    expect(late.setCookie).toMatch(/^sesion=; .*Max-Age=0/)
    expect(await findSession(db, hashSessionId(id))).toBeUndefined()
  })

  it('live on while they are used, but never beyond thirty days', async () => {
    for (let day = 6; day < 30; day += 6) expect((await read(later(day * DAY))).actor.kind).toBe('user')
    expect((await read(later(30 * DAY - MINUTE))).actor.kind).toBe('user')
    expect((await read(later(30 * DAY + MINUTE))).actor.kind).toBe('anonymous')
  })

  it('write a use down only now and then', async () => {
    expect((await read(later(MINUTE))).setCookie).toBeNull()
    expect((await read(later(10 * MINUTE))).setCookie).toContain(`sesion=${id}`)
    const row = await findSession(db, hashSessionId(id))
    expect(row?.lastSeenAt).toBe(later(10 * MINUTE).toISOString())
    expect(row?.expiresAt.slice(0, 16)).toBe(
      later(7 * DAY + 10 * MINUTE)
        .toISOString()
        .slice(0, 16),
    )
  })

  it('end when the person signs out, or is erased', async () => {
    const other = await startSession(db, userId, '', START)
    await endSession(db, id, START)
    expect((await read(START)).actor.kind).toBe('anonymous')
    expect((await read(START, other)).actor.kind).toBe('user')
    await db.updateTable('user').set({ erasedAt: START.toISOString() }).execute()
    expect((await read(START, other)).actor.kind).toBe('anonymous')
  })

  it('travel in a cookie that scripts cannot read, over https alone where there is https', () => {
    const plain = sessionCookie(db, id, START, false)
    expect(plain).toContain('HttpOnly')
    expect(plain).toContain('SameSite=Lax')
    expect(plain).toContain('Path=/')
    expect(plain).not.toContain('Secure')
    expect(sessionCookie(db, id, START, true)).toContain('Secure')
  })
})
