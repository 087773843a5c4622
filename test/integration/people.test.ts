import { beforeEach, describe, expect, it } from 'vitest'
import type { SignedIn } from '#app/domain/actors.ts'
import { readSession, startSession } from '#app/services/auth.server.ts'
import { eraseOwnAccount, erasePerson } from '#app/services/erasure.server.ts'
import { followRecord } from '#app/services/follows.server.ts'
import { invite } from '#app/services/invitations.server.ts'
import { markNotices } from '#app/services/notices.server.ts'
import { changeRole, leaveParty, readTeam, removePerson } from '#app/services/people.server.ts'
import { followTopic } from '#app/services/topic-follows.server.ts'
import { newId } from '#db/ids.ts'
import { insertMembership } from '#db/queries/memberships.ts'
import type { Db } from '#db/schema.ts'
import { actor, createNetwork, NOW, PUBLIC_URL, propose } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'
import { deliver } from '#test/support/mail.ts'
import { createUser, TEST_PASSWORD } from '#test/support/people.ts'

type Network = Awaited<ReturnType<typeof createNetwork>>

describe('the people of a party', () => {
  let db: Db
  let people: Network
  let coordinator: SignedIn
  const open = (partyId: string) =>
    db.selectFrom('membership').selectAll().where('partyId', '=', partyId).where('endedAt', 'is', null).execute()
  const membershipOf = async ({ userId }: SignedIn, partyId = 'cacao') => {
    const found = (await open(partyId)).find(m => m.userId === userId)
    if (!found) throw new Error('not a member')
    return found.id
  }
  const leave = async (who: SignedIn, handBack = false) =>
    leaveParty(db, who, { membershipId: await membershipOf(who), handBack, publicUrl: PUBLIC_URL }, NOW)
  const events = async () =>
    (await db.selectFrom('eventLog').selectAll().execute()).map(row => [row.verb, JSON.parse(row.payload)])

  beforeEach(async () => {
    db = await createTestDb()
    people = await createNetwork(db)
    coordinator = actor(await createUser(db, { isCoordinator: 1, email: 'coordinacion@red.org' }), [], true)
  })

  it('are seen by those who manage it, the coordination included, and by nobody else', async () => {
    const team = await readTeam(db, people.cacao, NOW)
    expect(team.people.map(p => [p.role, p.isYou, p.isLastManager])).toEqual([
      ['manager', true, true],
      ['editor', false, false],
    ])
    for (const who of [people.editor, people.reader]) {
      await expect(readTeam(db, who, NOW)).rejects.toMatchObject({ status: 403 })
    }
  })

  it('leave when somebody else manages it', async () => {
    await leave(people.editor)
    expect(await open('cacao')).toHaveLength(1)
    expect((await events()).at(-1)).toEqual(['person.left', { membershipId: expect.any(String), handedBack: 0 }])
  })

  it('do not leave it without a manager, unless they hand it back to the coordination, which is told', async () => {
    await expect(leave(people.cacao)).rejects.toMatchObject({ status: 409, messageKey: 'accounts.errors.lastManager' })
    expect(await open('cacao')).toHaveLength(2)
    expect(await events()).toEqual([])
    await leave(people.cacao, true)
    expect(await events()).toMatchObject([['person.left', { handedBack: 1 }]])
    const mails = await deliver(db, NOW)
    expect(mails.map(mail => mail.toEmail)).toEqual(['coordinacion@red.org'])
    expect(mails[0]?.text).toContain('Clúster de cacao')
  })

  it('leave once another has been named', async () => {
    await changeRole(db, people.cacao, { membershipId: await membershipOf(people.editor), role: 'manager' }, NOW)
    await leave(people.cacao)
    expect((await open('cacao')).map(m => m.role)).toEqual(['manager'])
  })

  it('never end up without a manager when two leave at once', async () => {
    await changeRole(db, people.cacao, { membershipId: await membershipOf(people.editor), role: 'manager' }, NOW)
    const answers = await Promise.allSettled([leave(people.cacao), leave(people.editor)])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await open('cacao')).toHaveLength(1)
  })

  it('leave only their own membership', async () => {
    const input = { membershipId: await membershipOf(people.editor), handBack: false, publicUrl: PUBLIC_URL }
    await expect(leaveParty(db, people.cacao, input, NOW)).rejects.toMatchObject({ status: 404 })
  })

  it('are promoted, demoted and removed by a manager of theirs or the coordination alone', async () => {
    const membershipId = await membershipOf(people.editor)
    for (const who of [people.tic, people.editor, people.reader]) {
      await expect(changeRole(db, who, { membershipId, role: 'manager' }, NOW)).rejects.toMatchObject({ status: 403 })
      await expect(removePerson(db, who, { membershipId, publicUrl: PUBLIC_URL }, NOW)).rejects.toMatchObject({
        status: 403,
      })
    }
    await changeRole(db, coordinator, { membershipId, role: 'manager' }, NOW)
    await changeRole(db, people.cacao, { membershipId, role: 'editor' }, NOW)
    await removePerson(db, people.cacao, { membershipId, publicUrl: PUBLIC_URL }, NOW)
    expect((await events()).map(([verb]) => verb)).toEqual([
      'person.role-changed',
      'person.role-changed',
      'person.left',
    ])
  })

  it('keep their last manager, whom only the coordination can remove', async () => {
    const membershipId = await membershipOf(people.cacao)
    await expect(changeRole(db, people.cacao, { membershipId, role: 'editor' }, NOW)).rejects.toMatchObject({
      status: 409,
    })
    await expect(removePerson(db, people.cacao, { membershipId, publicUrl: PUBLIC_URL }, NOW)).rejects.toMatchObject({
      status: 409,
    })
    await removePerson(db, coordinator, { membershipId, publicUrl: PUBLIC_URL }, NOW)
    expect((await open('cacao')).map(m => m.role)).toEqual(['editor'])
  })

  it('can come back: an ended membership stays on record', async () => {
    await leave(people.editor)
    const { userId } = people.editor
    await insertMembership(db, {
      id: newId(),
      userId,
      partyId: 'cacao',
      role: 'editor',
      startedAt: NOW.toISOString(),
      endedAt: null,
    })
    expect(await db.selectFrom('membership').selectAll().where('userId', '=', userId).execute()).toHaveLength(2)
  })

  describe('erased', () => {
    let ana: SignedIn
    beforeEach(async () => {
      const userId = await createUser(db, { email: 'ana@entidad.org', name: 'Ana Gómez', password: true })
      await insertMembership(db, {
        id: newId(),
        userId,
        partyId: 'sola',
        role: 'manager',
        startedAt: '2026-01-01',
        endedAt: null,
      })
      ana = actor(userId, [{ partyId: 'sola', role: 'manager' }])
    })
    it('leave nothing of what they followed and read', async () => {
      await followRecord(db, ana, '/clusteres/tic', 'follow', NOW)
      await followTopic(db, ana, { topic: 'sector', asked: 'turismo' }, 'follow', NOW)
      await propose(db, people.tic, { parties: ['tic', 'sola'].map(id => ({ id, contribution: null })) })
      await markNotices(db, ana, { intent: 'read-all', through: 1 })
      await markNotices(db, ana, { intent: 'unread', about: { ref: 'cluster/tic' }, through: 1 })
      const tables = ['follow', 'topicFollow', 'noticeMark', 'noticeRead'] as const
      const rows = () => Promise.all(tables.map(table => db.selectFrom(table).selectAll().execute()))
      expect((await rows()).map(all => all.length)).toEqual([1, 1, 1, 1])
      await erasePerson(db, people.coordinator, { userId: ana.userId, publicUrl: PUBLIC_URL }, NOW)
      expect(await rows()).toEqual([[], [], [], []])
    })

    const dump = async () => {
      const tables = ['user', 'invitation', 'accessRequest', 'errorReport', 'outbox', 'accountToken', 'job'] as const
      return JSON.stringify(await Promise.all(tables.map(table => db.selectFrom(table).selectAll().execute())))
    }

    it('leave their acts in the history, and nothing that names them', async () => {
      await propose(db, ana, {
        parties: [
          { id: 'sola', contribution: null },
          { id: 'tic', contribution: null },
        ],
      })
      await invite(
        db,
        people.cacao,
        { email: 'ana@entidad.org', role: 'editor', partyId: 'cacao', language: 'es', publicUrl: PUBLIC_URL },
        NOW,
      )
      const session = await startSession(db, ana.userId, '', NOW)
      const before = await db.selectFrom('eventLog').selectAll().where('actorId', '=', ana.userId).execute()
      const proof = { currentPassword: TEST_PASSWORD, ip: '' }
      expect(await eraseOwnAccount(db, ana, { ...proof, currentPassword: 'no es esta' }, PUBLIC_URL, NOW)).toBe(false)
      expect(await eraseOwnAccount(db, ana, proof, PUBLIC_URL, NOW)).toBe(true)
      expect(await dump()).not.toMatch(/ana@entidad\.org|Ana Gómez/)
      expect((await readSession(db, `sesion=${session}`, NOW, false)).actor.kind).toBe('anonymous')
      const after = await db.selectFrom('eventLog').selectAll().where('actorId', '=', ana.userId).execute()
      expect(after.slice(0, before.length)).toEqual(before)
      expect(after.map(e => e.verb).slice(before.length)).toEqual(['person.left', 'person.erased'])
    })

    it('by the coordination only, besides themselves, and once', async () => {
      const input = { userId: ana.userId, publicUrl: PUBLIC_URL }
      await expect(erasePerson(db, people.cacao, input, NOW)).rejects.toMatchObject({ status: 403 })
      await erasePerson(db, coordinator, input, NOW)
      await expect(erasePerson(db, coordinator, input, NOW)).rejects.toMatchObject({ status: 404 })
      expect((await events()).at(-1)).toEqual(['person.erased', { userId: ana.userId }])
    })

    it('but never the last coordinator', async () => {
      const input = { userId: coordinator.userId, publicUrl: PUBLIC_URL }
      await expect(erasePerson(db, coordinator, input, NOW)).rejects.toMatchObject({ status: 409 })
      await createUser(db, { isCoordinator: 1 })
      await erasePerson(db, coordinator, input, NOW)
    })
  })
})
