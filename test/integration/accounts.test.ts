import { beforeEach, describe, expect, it } from 'vitest'
import { ANONYMOUS, type SignedIn } from '#app/domain/actors.ts'
import {
  endOneSession,
  endOtherSessions,
  readAccount,
  switchActingFor,
  updateProfile,
} from '#app/services/account.server.ts'
import {
  changePassword,
  confirmEmailChange,
  readEmailChange,
  requestEmailChange,
} from '#app/services/account-credentials.server.ts'
import { readSession, startSession } from '#app/services/auth.server.ts'
import { queueMail } from '#app/services/mail.server.ts'
import { signIn } from '#app/services/sign-in.server.ts'
import { newId } from '#db/ids.ts'
import { insertMembership } from '#db/queries/memberships.ts'
import type { Db } from '#db/schema.ts'
import { createParty, NOW, PUBLIC_URL } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { deliver, tokenIn } from '#test/support/mail.ts'
import { createUser, TEST_PASSWORD } from '#test/support/people.ts'

const EMAIL = 'ana@entidad.org'
const NEW_EMAIL = 'ana.nueva@entidad.org'
const NEW_PASSWORD = 'otra frase bien larga'
const PROOF = { currentPassword: TEST_PASSWORD, ip: '203.0.113.7' }

describe('an account', () => {
  let db: Db
  let userId: string
  let session: string
  const me = async (id = session) => (await readSession(db, `sesion=${id}`, NOW, false)).actor
  const enter = (email: string, password: string) =>
    signIn(db, { email, password, ip: '203.0.113.7', userAgent: null, previousSession: null }, NOW)

  beforeEach(async () => {
    db = await createTestDb()
    userId = await createUser(db, { email: EMAIL, password: true })
    session = await startSession(db, userId, 'Firefox · Linux', NOW)
  })

  it('is shown to its owner alone', async () => {
    expect(await readAccount(db, await me(), session, NOW)).toMatchObject({ email: EMAIL, pendingEmail: null })
    await expect(readAccount(db, ANONYMOUS, null, NOW)).rejects.toMatchObject({ status: 403 })
  })

  it('changes name and language', async () => {
    await updateProfile(db, await me(), { name: 'Ana María', language: 'en' })
    expect(await readAccount(db, await me(), session, NOW)).toMatchObject({ name: 'Ana María', language: 'en' })
  })

  it('changes its password with the current one, and the other sessions end', async () => {
    const other = await startSession(db, userId, '', NOW)
    const input = { ...PROOF, newPassword: NEW_PASSWORD }
    expect(await changePassword(db, await me(), session, { ...input, currentPassword: 'otra cosa' }, NOW)).toBe(false)
    expect((await me(other)).kind).toBe('user')
    expect(await changePassword(db, await me(), session, input, NOW, 'the form')).toBe(true)
    expect((await me(other)).kind).toBe('anonymous')
    expect((await me()).kind).toBe('user')
    expect(await enter(EMAIL, NEW_PASSWORD)).not.toBeNull()
    expect(await changePassword(db, await me(), session, input, NOW, 'the form')).toBe(true)
    expect((await deliver(db, NOW)).map(mail => mail.subject)).toEqual(['Su contraseña cambió'])
  })

  it('counts wrong current passwords as tries to sign in', async () => {
    const actor = await me()
    const input = { ip: '', newPassword: NEW_PASSWORD, currentPassword: 'no es esta clave' }
    for (let i = 0; i < 5; i++) expect(await changePassword(db, actor, session, input, NOW)).toBe(false)
    await expect(changePassword(db, actor, session, input, NOW)).rejects.toMatchObject({ status: 429 })
  })

  it('moves to another e-mail only when the link mailed there is used, once', async () => {
    const actor = await me()
    expect(
      await requestEmailChange(db, actor, { email: NEW_EMAIL, ip: '', currentPassword: 'x' }, NOW, PUBLIC_URL),
    ).toBe(false)
    await requestEmailChange(db, actor, { ...PROOF, email: NEW_EMAIL }, NOW, PUBLIC_URL)
    const mails = await deliver(db, NOW)
    expect(mails.map(mail => mail.toEmail)).toEqual([NEW_EMAIL])
    expect((await readAccount(db, actor, session, NOW)).pendingEmail).toBe(NEW_EMAIL)
    expect(await enter(NEW_EMAIL, TEST_PASSWORD)).toBeNull()
    const token = tokenIn(mails[0])
    expect(await readEmailChange(db, token, NOW)).toEqual({ email: NEW_EMAIL })
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => confirmEmailChange(db, token, NOW)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await enter(NEW_EMAIL, TEST_PASSWORD)).not.toBeNull()
    expect(await enter(EMAIL, TEST_PASSWORD)).toBeNull()
    expect((await deliver(db, NOW)).map(mail => mail.toEmail)).toEqual([EMAIL])
  })

  it('takes the mails of what it follows along to another e-mail, and leaves there what is about the account', async () => {
    await requestEmailChange(db, await me(), { ...PROOF, email: NEW_EMAIL }, NOW, PUBLIC_URL)
    const token = tokenIn((await deliver(db, NOW))[0])
    const mail = { to: EMAIL, subject: 'Resumen', text: 'Nada' }
    await db.transaction().execute(async trx => {
      for (const kind of ['digest-daily', 'initiativeInvited', 'passwordChanged']) {
        await queueMail(trx, { ...mail, kind }, NOW)
      }
    })
    await confirmEmailChange(db, token, NOW)
    const rows = await db.selectFrom('outbox').select(['kind', 'toEmail']).where('kind', '!=', 'emailChange').execute()
    expect(Object.fromEntries(rows.map(row => [row.kind, row.toEmail]))).toEqual({
      'digest-daily': NEW_EMAIL,
      initiativeInvited: NEW_EMAIL,
      passwordChanged: EMAIL,
      emailChanged: EMAIL,
    })
  })

  it('does not learn whether the e-mail it wants is somebody else’s', async () => {
    await createUser(db, { email: NEW_EMAIL })
    expect(await requestEmailChange(db, await me(), { ...PROOF, email: NEW_EMAIL }, NOW, PUBLIC_URL)).toBe(true)
    expect(await deliver(db, NOW)).toEqual([])
  })

  it('lists its sessions and ends one, or all the others', async () => {
    const second = await startSession(db, userId, 'Safari · iPhone', NOW)
    const third = await startSession(db, userId, '', NOW)
    const actor = await me()
    const { sessions } = await readAccount(db, actor, session, NOW)
    expect(sessions).toHaveLength(3)
    expect(sessions.find(s => s.isCurrent)?.device).toBe('Firefox · Linux')
    const phone = sessions.find(s => s.device === 'Safari · iPhone')
    expect(phone?.key).not.toBe(second)
    await endOneSession(db, actor, phone?.key ?? '')
    expect((await me(second)).kind).toBe('anonymous')
    await endOtherSessions(db, actor, session)
    expect((await me(third)).kind).toBe('anonymous')
    expect((await me()).kind).toBe('user')
  })

  it('does not end the sessions of others', async () => {
    const other = await createUser(db)
    const theirs = await startSession(db, other, '', NOW)
    const { idHash } = await db
      .selectFrom('session')
      .select('idHash')
      .where('userId', '=', other)
      .executeTakeFirstOrThrow()
    await endOneSession(db, await me(), idHash)
    expect((await me(theirs)).kind).toBe('user')
  })

  it('acts for one party at a time, and switches in this session alone', async () => {
    for (const slug of ['cacao', 'tic']) {
      await createParty(db, 'cluster', slug, `Clúster de ${slug}`)
      const role = slug === 'tic' ? 'editor' : 'manager'
      await insertMembership(db, { id: newId(), userId, partyId: slug, role, startedAt: '2026-01-01', endedAt: null })
    }
    await createParty(db, 'cluster', 'moda')
    const other = await startSession(db, userId, '', NOW)
    expect(((await me()) as SignedIn).actingFor).toBe('cacao')
    expect(await switchActingFor(db, await me(), session, 'tic')).toBe('Clúster de tic')
    expect(((await me()) as SignedIn).actingFor).toBe('tic')
    expect(((await me(other)) as SignedIn).actingFor).toBe('cacao')
    await expect(switchActingFor(db, await me(), session, 'moda')).rejects.toMatchObject({ status: 403 })
    await db.updateTable('membership').set({ endedAt: '2026-06-01' }).where('partyId', '=', 'tic').execute()
    expect(((await me()) as SignedIn).actingFor).toBe('cacao')
  })
})
