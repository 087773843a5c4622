import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { readSession } from '#app/services/auth.server.ts'
import { demandUseLeft, forgetUses, type Limit, spendUse } from '#app/services/rate-limit.server.ts'
import { signIn } from '#app/services/sign-in.server.ts'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import type { Db } from '#db/schema.ts'
import { createTestDb } from '#test/support/db.ts'
import { createUser, TEST_PASSWORD } from '#test/support/people.ts'

const NOW = new Date('2026-11-20T15:00:00.000Z')
const MINUTE = 60_000
const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE)
const EMAIL = 'ana@entidad.org'

describe('signing in', () => {
  let db: Db
  const tryWith = (password: string, more: { email?: string; ip?: string; now?: Date } = {}) =>
    signIn(
      db,
      { email: EMAIL, ip: '203.0.113.7', password, userAgent: null, previousSession: null, ...more },
      more.now ?? NOW,
    )
  const failures = (count: number, more = {}) =>
    Promise.all(Array.from({ length: count }, () => tryWith('otra clave larga', more)))

  beforeEach(async () => {
    db = await createTestDb()
    await createUser(db, { email: EMAIL, password: true })
  })

  it('opens a session for the right password alone', async () => {
    expect(await tryWith('otra clave larga')).toBeNull()
    expect(await tryWith(TEST_PASSWORD, { email: 'nadie@entidad.org' })).toBeNull()
    const session = await tryWith(TEST_PASSWORD)
    expect((await readSession(db, `sesion=${session}`, NOW, false)).actor.kind).toBe('user')
  })

  it('ends the session the browser had before', async () => {
    const first = await tryWith(TEST_PASSWORD)
    const input = { email: EMAIL, ip: '', password: TEST_PASSWORD, userAgent: null, previousSession: first }
    await signIn(db, input, NOW)
    expect((await readSession(db, `sesion=${first}`, NOW, false)).actor.kind).toBe('anonymous')
  })

  it('never opens an account without a password, or an erased one', async () => {
    await createUser(db, { email: 'sinclave@entidad.org' })
    expect(await tryWith('', { email: 'sinclave@entidad.org' })).toBeNull()
    await db.updateTable('user').set({ email: null, passwordHash: null }).where('email', '=', EMAIL).execute()
    expect(await tryWith(TEST_PASSWORD)).toBeNull()
  })

  it('closes the account for the rest of 15 minutes after five failures, whoever tries', async () => {
    await failures(5)
    await expect(tryWith(TEST_PASSWORD, { ip: '198.51.100.1' })).rejects.toMatchObject({
      status: 429,
      params: { retryAfter: 900, count: 15 },
    })
    await expect(tryWith(TEST_PASSWORD, { now: later(14) })).rejects.toMatchObject({ params: { retryAfter: 60 } })
    expect(await tryWith(TEST_PASSWORD, { now: later(15) })).not.toBeNull()
  })

  it('says the same of an e-mail that nobody has', async () => {
    const email = 'nadie@entidad.org'
    await failures(5, { email })
    await expect(tryWith('otra clave larga', { email })).rejects.toMatchObject({
      status: 429,
      params: { retryAfter: 900, count: 15 },
    })
  })

  it('takes as much work for an e-mail that nobody has', async () => {
    const work = async (email: string) => {
      const before = process.cpuUsage()
      for (let i = 0; i < 4; i++) await tryWith('otra clave larga', { email })
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    await tryWith('otra clave larga', { email: 'calentar@entidad.org' })
    const [known, unknown] = [await work(EMAIL), await work('nadie@entidad.org')]
    expect(unknown / known).toBeGreaterThan(0.25)
    expect(unknown / known).toBeLessThan(4)
  })

  it('lets no more than five of twenty tries at once be failures of the password', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => tryWith('otra clave larga')))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  })

  it('counts failures only, and forgets them after a success', async () => {
    for (let round = 0; round < 3; round++) {
      await failures(4)
      expect(await tryWith(TEST_PASSWORD)).not.toBeNull()
    }
    const many = await Promise.all(Array.from({ length: 12 }, () => tryWith(TEST_PASSWORD)))
    expect(many.every(Boolean)).toBe(true)
  })

  it('closes an address after a hundred failures, for every account', async () => {
    for (let account = 0; account < 25; account++) await failures(4, { email: `persona${account}@entidad.org` })
    await expect(tryWith(TEST_PASSWORD)).rejects.toMatchObject({ status: 429 })
    expect(await tryWith(TEST_PASSWORD, { ip: '198.51.100.1' })).not.toBeNull()
  })

  it('keeps neither e-mails nor addresses with the failures', async () => {
    await failures(1)
    const stored = JSON.stringify(await db.selectFrom('rateLimit').selectAll().execute())
    expect(stored).not.toContain('entidad.org')
    expect(stored).not.toContain('203.0.113')
  })
})

describe('limits', () => {
  const LIMIT: Limit = { name: 'test', uses: 3, windowMs: 10 * MINUTE, messageKey: 'errors.retryLater' }

  it('are shared by two processes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'intercluster-limits-'))
    const first = openDatabase(`file:${folder}/test.db`)
    await migrate(first)
    const second = openDatabase(`file:${folder}/test.db`)
    const uses = Array.from({ length: 10 }, (_, i) => spendUse(i % 2 ? first : second, LIMIT, 'ana', NOW))
    const answers = await Promise.allSettled(uses)
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    await expect(demandUseLeft(second, LIMIT, 'ana', NOW)).rejects.toMatchObject({ status: 429 })
    await Promise.all([first.destroy(), second.destroy()])
    rmSync(folder, { recursive: true })
  })

  it('begin anew when the window has ended, and when they are forgiven', async () => {
    const db = await createTestDb()
    for (let i = 0; i < 3; i++) await spendUse(db, LIMIT, 'ana', NOW)
    await expect(spendUse(db, LIMIT, 'ana', later(9))).rejects.toMatchObject({ status: 429 })
    await spendUse(db, LIMIT, 'ana', later(10))
    await demandUseLeft(db, LIMIT, 'ana', later(11))
    for (let i = 0; i < 2; i++) await spendUse(db, LIMIT, 'ana', later(12))
    await expect(spendUse(db, LIMIT, 'ana', later(12))).rejects.toMatchObject({ status: 429 })
    await forgetUses(db, LIMIT, 'ana')
    await spendUse(db, LIMIT, 'ana', later(12))
  })
})
