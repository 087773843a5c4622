import { beforeEach, describe, expect, it } from 'vitest'
import { ANONYMOUS } from '#app/domain/actors.ts'
import { PRIVACY_NOTICE_VERSION } from '#app/domain/privacy-notice.ts'
import { acceptAsSignedIn, acceptWithNewAccount, readInvitation } from '#app/services/invitation-answers.server.ts'
import { invite, inviteCoordinator, revokeInvitation } from '#app/services/invitations.server.ts'
import { signIn } from '#app/services/sign-in.server.ts'
import type { Db } from '#db/schema.ts'
import { createNetwork, NOW, PUBLIC_URL } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { deliver, tokenIn } from '#test/support/mail.ts'
import { createUser } from '#test/support/people.ts'

const EMAIL = 'nueva@entidad.org'
const ACCOUNT = { name: 'Nueva Persona', password: 'una frase bien larga', language: 'es', userAgent: null } as const
const daysLater = (days: number) => new Date(NOW.getTime() + days * 24 * 3_600_000)
type Network = Awaited<ReturnType<typeof createNetwork>>

describe('invitations', () => {
  let db: Db
  let people: Network
  const to = (partyId: string | null, more: { role?: 'editor' | 'manager' | 'coordinator'; email?: string } = {}) => ({
    email: EMAIL,
    role: 'editor' as const,
    partyId,
    language: 'es' as const,
    publicUrl: PUBLIC_URL,
    ...more,
  })
  const verbs = async () => (await db.selectFrom('eventLog').selectAll().execute()).map(row => row.verb)
  const memberships = () => db.selectFrom('membership').selectAll().where('partyId', '=', 'cacao').execute()
  const invited = async () => {
    await invite(db, people.cacao, to('cacao'), NOW)
    return tokenIn((await deliver(db, NOW)).at(-1))
  }

  beforeEach(async () => {
    db = await createTestDb()
    people = await createNetwork(db)
  })

  it('become an account that may act, with the consent recorded', async () => {
    const token = await invited()
    expect(await readInvitation(db, ANONYMOUS, token, NOW)).toMatchObject({
      email: EMAIL,
      role: 'editor',
      party: { name: 'Clúster de cacao', href: '/clusteres/cacao' },
      hasAccount: false,
    })
    const joined = await acceptWithNewAccount(db, token, ACCOUNT, NOW)
    expect(joined.href).toBe('/clusteres/cacao')
    const consents = await db.selectFrom('consent').selectAll().execute()
    expect(consents).toMatchObject([{ noticeVersion: PRIVACY_NOTICE_VERSION, language: 'es' }])
    expect(await verbs()).toEqual(['person.invited', 'person.joined'])
    const credentials = { email: EMAIL, password: ACCOUNT.password, ip: '', userAgent: null, previousSession: null }
    expect(await signIn(db, credentials, NOW)).not.toBeNull()
  })

  it('work once, also when twenty use them at once', async () => {
    const token = await invited()
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, () => acceptWithNewAccount(db, token, ACCOUNT, NOW)),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.selectFrom('user').selectAll().where('email', '=', EMAIL).execute()).toHaveLength(1)
    expect(await memberships()).toHaveLength(3)
    await expect(readInvitation(db, ANONYMOUS, token, NOW)).rejects.toMatchObject({ status: 404 })
  })

  it('are accepted with one click by somebody signed in', async () => {
    const token = await invited()
    const { href } = await acceptAsSignedIn(db, people.reader, token, NOW)
    expect(href).toBe('/clusteres/cacao')
    expect((await memberships()).map(m => m.userId)).toContain(people.reader.userId)
    await expect(acceptAsSignedIn(db, people.tic, token, NOW)).rejects.toMatchObject({ status: 404 })
  })

  it('raise an editor to manager, and leave a manager as one', async () => {
    const { email } = await db
      .selectFrom('user')
      .select('email')
      .where('id', '=', people.editor.userId)
      .executeTakeFirstOrThrow()
    await invite(db, people.cacao, to('cacao', { email: email ?? '', role: 'manager' }), NOW)
    await acceptAsSignedIn(db, people.editor, tokenIn((await deliver(db, NOW)).at(-1)), NOW)
    expect((await memberships()).map(m => m.role)).toEqual(['manager', 'manager'])
    expect(await verbs()).toEqual(['person.invited', 'person.role-changed'])
    await expect(invite(db, people.cacao, to('cacao', { email: email ?? '' }), NOW)).rejects.toMatchObject({
      status: 409,
    })
  })

  it('do not make a second account for an e-mail that has one', async () => {
    const token = await invited()
    await createUser(db, { email: EMAIL })
    expect(await readInvitation(db, ANONYMOUS, token, NOW)).toMatchObject({ hasAccount: true })
    await expect(acceptWithNewAccount(db, token, ACCOUNT, NOW)).rejects.toMatchObject({ status: 409 })
    await readInvitation(db, ANONYMOUS, token, NOW)
  })

  it('expire in fourteen days, can be taken back, and are stored hashed', async () => {
    const token = await invited()
    expect(JSON.stringify(await db.selectFrom('invitation').selectAll().execute())).not.toContain(token)
    await readInvitation(db, ANONYMOUS, token, daysLater(13.9))
    await expect(acceptWithNewAccount(db, token, ACCOUNT, daysLater(14))).rejects.toMatchObject({ status: 404 })
    const { id } = await db.selectFrom('invitation').select('id').executeTakeFirstOrThrow()
    await expect(revokeInvitation(db, people.tic, id, NOW)).rejects.toMatchObject({ status: 403 })
    await revokeInvitation(db, people.cacao, id, NOW)
    await expect(acceptWithNewAccount(db, token, ACCOUNT, NOW)).rejects.toMatchObject({ status: 404 })
  })

  it('of the same person to the same party are replaced by the newest', async () => {
    const first = await invited()
    const second = await invited()
    await expect(readInvitation(db, ANONYMOUS, first, NOW)).rejects.toMatchObject({ status: 404 })
    await readInvitation(db, ANONYMOUS, second, NOW)
  })

  it('sent twice by the same form are one', async () => {
    await invite(db, people.cacao, to('cacao'), NOW, 'the same form')
    await invite(db, people.cacao, to('cacao'), NOW, 'the same form')
    expect(await deliver(db, NOW)).toHaveLength(1)
  })

  it.each([
    ['a manager', 'cacao', 'tic'],
    ['an editor', 'editor', 'cacao'],
    ['somebody of no party', 'reader', 'cacao'],
    ['a manager', 'cacao', null],
  ] as const)('of %s to what is not theirs to give are refused (%s, %s)', async (_who, by, partyId) => {
    const role = partyId ? 'editor' : 'coordinator'
    await expect(invite(db, people[by], to(partyId, { role }), NOW)).rejects.toMatchObject({ status: 403 })
    expect(await db.selectFrom('invitation').selectAll().execute()).toEqual([])
    expect(await deliver(db, NOW)).toEqual([])
  })

  it('of the coordination go to anyone for anything', async () => {
    await invite(db, people.coordinator, to('camara', { role: 'manager' }), NOW)
    await invite(db, people.coordinator, to(null, { role: 'coordinator' }), NOW)
    const [, second] = await deliver(db, NOW)
    const { href } = await acceptAsSignedIn(db, people.reader, tokenIn(second), NOW)
    expect(href).toBe('/coordinacion')
    const row = await db.selectFrom('user').selectAll().where('id', '=', people.reader.userId).executeTakeFirstOrThrow()
    expect(row.isCoordinator).toBe(1)
  })

  it('of the command line make the first coordinator', async () => {
    const link = await inviteCoordinator(db, ' Primera@Entidad.org ', NOW, `${PUBLIC_URL}/`)
    expect(link).toMatch(/^https:\/\/interclusters\.test\/invitacion\/[\w-]{32}$/)
    const token = link.split('/').at(-1) ?? ''
    const { sessionId } = await acceptWithNewAccount(db, token, ACCOUNT, NOW)
    expect(sessionId).toBeTruthy()
    const user = await db.selectFrom('user').selectAll().where('email', '=', 'primera@entidad.org').executeTakeFirst()
    expect(user).toMatchObject({ isCoordinator: 1, name: 'Nueva Persona' })
    await expect(inviteCoordinator(db, 'primera@entidad.org', NOW, PUBLIC_URL)).rejects.toMatchObject({ status: 409 })
  })

  it('tell the log ids, never names or addresses', async () => {
    const token = await invited()
    await acceptWithNewAccount(db, token, ACCOUNT, NOW)
    const log = JSON.stringify(await db.selectFrom('eventLog').selectAll().execute())
    expect(log).not.toContain('entidad.org')
    expect(log).not.toContain(ACCOUNT.name)
  })
})
