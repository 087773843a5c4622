import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDigestPreviews } from '#app/services/digest-preview.server.ts'
import { enterSchedule } from '#app/services/jobs.server.ts'
import { listRows } from '#db/queries/dataset.ts'
import type { Db } from '#db/schema.ts'
import { seedDemo, seedDemoAccounts, seedDocumented } from '#db/seeds/index.ts'
import { createTestDb } from '#test/support/db.ts'
import { isDigest } from '#test/support/digests.ts'
import { deliver } from '#test/support/mail.ts'
import { actorOf, createUser } from '#test/support/people.ts'

const now = new Date('2026-11-20T15:00:00Z')
const input = { password: 'cualquiera', hash: async (password: string) => `hash of ${password}`, now }
let db: Db

beforeEach(async () => {
  db = await createTestDb()
})
afterEach(() => db.destroy())

const memberships = () =>
  db
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.userId')
    .innerJoin('party', 'party.id', 'membership.partyId')
    .select(['user.email', 'party.slug', 'membership.role'])
    .orderBy('user.email')
    .execute()

describe('demonstration accounts', () => {
  it('are six, marked, with the roles the sign-in page names', async () => {
    await seedDocumented(db, now)
    expect(await seedDemoAccounts(db, input)).toBe(true)
    const users = await listRows(db, 'user')
    expect(users).toHaveLength(6)
    expect(users.every(u => u.demo === 1 && u.passwordHash === 'hash of cualquiera')).toBe(true)
    expect(users.filter(u => u.isCoordinator).map(u => u.email)).toEqual(['coordinacion@demo.test'])
    expect(await memberships()).toEqual([
      { email: 'cacao@demo.test', slug: 'cacao-santander', role: 'manager' },
      { email: 'editor.cacao@demo.test', slug: 'cacao-santander', role: 'editor' },
      { email: 'metalmecanico@demo.test', slug: 'metalmecanico-manizales-caldas', role: 'manager' },
      { email: 'orinoco@demo.test', slug: 'orinoco-tic-villavicencio', role: 'manager' },
    ])
  })

  it('tell the public nothing about the clusters they act for', async () => {
    await seedDocumented(db, now)
    const before = (await listRows(db, 'eventLog')).length
    await seedDemoAccounts(db, input)
    const added = (await listRows(db, 'eventLog')).slice(before)
    expect(added.map(e => [e.verb, e.audience])).toEqual(Array(4).fill(['person.joined', 'parties']))
  })

  it('are made once, and never beside another account', async () => {
    await seedDemoAccounts(db, input)
    expect(await seedDemoAccounts(db, input)).toBe(false)
    expect(await listRows(db, 'user')).toHaveLength(6)

    const other = await createTestDb()
    await createUser(other)
    expect(await seedDemoAccounts(other, input)).toBe(false)
    expect(await listRows(other, 'user')).toHaveLength(1)
    await other.destroy()
  })

  it('act for nobody where there is no cluster', async () => {
    expect(await seedDemoAccounts(db, input)).toBe(true)
    expect(await memberships()).toEqual([])
  })

  it('have a digest to preview in a fictional network, which comes when the next ones are due', async () => {
    await seedDemo(db, { clusters: 60, now })
    await seedDemoAccounts(db, input)
    const cacao = await actorOf(db, 'cacao@demo.test')
    const previewed = async () => (await readDigestPreviews(db, cacao, now)).flatMap(({ digest }) => digest ?? [])
    const before = await previewed()
    expect(before.length).toBeGreaterThan(0)
    // What is due when the server starts leaves it as it is.
    await enterSchedule(db, now)
    expect((await deliver(db, now)).filter(isDigest)).toEqual([])
    expect(await previewed()).toEqual(before)
    const tomorrow = new Date('2026-11-21T11:05:00Z')
    await enterSchedule(db, tomorrow)
    const mails = (await deliver(db, tomorrow)).filter(isDigest)
    expect(mails.map(mail => mail.toEmail)).toContain('cacao@demo.test')
  })
})
