import { beforeEach, describe, expect, it } from 'vitest'
import { readSession, startSession } from '#app/services/auth.server.ts'
import { demandRecoveryLink, requestRecovery, resetPassword } from '#app/services/recovery.server.ts'
import { signIn } from '#app/services/sign-in.server.ts'
import type { Db } from '#db/schema.ts'
import { createTestDb } from '#test/support/db.ts'
import { deliver, tokenIn } from '#test/support/mail.ts'
import { createUser, TEST_PASSWORD } from '#test/support/people.ts'

const NOW = new Date('2026-11-20T15:00:00.000Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const EMAIL = 'ana@entidad.org'
const NEW_PASSWORD = 'otra frase bien larga'

describe('recovering a password', () => {
  let db: Db
  let userId: string
  const ask = (email = EMAIL, now = NOW) => requestRecovery(db, { email, ip: '203.0.113.7' }, now)
  const enter = (password: string, now = NOW) =>
    signIn(db, { email: EMAIL, password, ip: '203.0.113.7', userAgent: null, previousSession: null }, now)

  beforeEach(async () => {
    db = await createTestDb()
    userId = await createUser(db, { email: EMAIL, password: true })
  })

  it('mails a link that sets another password, once, and ends every session', async () => {
    const session = await startSession(db, userId, '', NOW)
    await ask()
    const mails = await deliver(db, NOW)
    expect(mails.map(mail => mail.toEmail)).toEqual([EMAIL])
    const token = tokenIn(mails[0])
    await demandRecoveryLink(db, token, later(59))
    await resetPassword(db, token, NEW_PASSWORD, later(59))
    expect(await enter(NEW_PASSWORD)).not.toBeNull()
    expect(await enter(TEST_PASSWORD)).toBeNull()
    expect((await readSession(db, `sesion=${session}`, NOW, false)).actor.kind).toBe('anonymous')
    await expect(resetPassword(db, token, 'una tercera frase', later(59))).rejects.toMatchObject({ status: 404 })
    expect((await deliver(db, later(60))).map(mail => mail.subject)).toEqual(['Su contraseña cambió'])
  })

  it('lets one of twenty through that use a link at once', async () => {
    await ask()
    const token = tokenIn((await deliver(db, NOW))[0])
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => resetPassword(db, token, `frase bien larga ${i}`, NOW)),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('does the same for an e-mail that nobody has, and mails nothing', async () => {
    await ask('nadie@entidad.org')
    expect(await db.selectFrom('job').selectAll().execute()).toHaveLength(1)
    expect(await deliver(db, NOW)).toEqual([])
  })

  it('gives links that expire in an hour, of which the newest counts, and that are stored hashed', async () => {
    await ask()
    const first = tokenIn((await deliver(db, NOW))[0])
    await ask()
    const second = tokenIn((await deliver(db, NOW))[0])
    await expect(demandRecoveryLink(db, first, NOW)).rejects.toMatchObject({ status: 404 })
    await expect(demandRecoveryLink(db, second, later(61))).rejects.toMatchObject({ status: 404 })
    for (const table of ['accountToken', 'outbox', 'job'] as const) {
      const rows = JSON.stringify(await db.selectFrom(table).selectAll().execute())
      expect(rows).not.toContain(second)
    }
  })

  it('is given three times an hour for an e-mail, known or not', async () => {
    for (const email of [EMAIL, 'nadie@entidad.org']) {
      for (let i = 0; i < 3; i++) await ask(email)
      await expect(ask(email)).rejects.toMatchObject({ status: 429 })
      await ask(email, later(61))
    }
  })

  it('opens an account that failures had closed', async () => {
    for (let i = 0; i < 5; i++) await enter('no es esta clave')
    await expect(enter(TEST_PASSWORD)).rejects.toMatchObject({ status: 429 })
    await ask()
    await resetPassword(db, tokenIn((await deliver(db, NOW))[0]), NEW_PASSWORD, NOW)
    expect(await enter(NEW_PASSWORD)).not.toBeNull()
  })
})
