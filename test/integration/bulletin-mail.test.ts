import { describe, expect, it } from 'vitest'
import { mailBulletin } from '#app/services/bulletin-mail.server.ts'
import { publishBulletin, startBulletin } from '#app/services/bulletins.server.ts'
import type { Db } from '#db/schema.ts'
import { createMember, createNetwork, NOW } from '#test/support/alliances.ts'
import { NATIONAL, publishNational, TEXTS } from '#test/support/bulletins.ts'
import { createTestDb } from '#test/support/db.ts'
import { deliver, postbox } from '#test/support/mail.ts'
import { createUser } from '#test/support/people.ts'

async function network() {
  const db = await createTestDb()
  return { db, ...(await createNetwork(db)) }
}
const hears = { bulletin: 'at-once' } as const
const outbox = (db: Db) =>
  db
    .selectFrom('outbox')
    .select(['toEmail', 'messageId', 'about', 'createdAt'])
    .where('kind', '=', 'bulletin')
    .orderBy('toEmail')
    .execute()

describe('a published bulletin by mail', () => {
  it('goes to whoever asked for it, in their language, once', async () => {
    const { db, coordinator } = await network()
    await createUser(db, { email: 'a@entidad.org', hears })
    await createUser(db, { email: 'b@entidad.org', hears, language: 'en' })
    await createUser(db, { email: 'no@entidad.org', hears: { bulletin: 'never' } })
    await createUser(db, { email: 'nunca@entidad.org', hears: {} })
    const texts = { body: 'Vea [la alianza](/alianzas/una).', titleEn: 'What came', bodyEn: 'See [it](/alianzas/una).' }
    const id = await startBulletin(db, coordinator, NATIONAL, NOW)
    await publishBulletin(db, coordinator, id, { ...TEXTS, ...texts, version: 1 }, NOW)
    const mails = (await deliver(db, NOW)).filter(({ messageId }) => messageId.startsWith('bulletin.'))
    expect(mails.map(({ toEmail, subject }) => [toEmail, subject]).sort()).toEqual([
      ['a@entidad.org', 'Lo que logramos'],
      ['b@entidad.org', 'What came'],
    ])
    const [first] = mails.filter(({ toEmail }) => toEmail === 'a@entidad.org')
    expect(first?.text).toContain('Vea la alianza (https://interclusters.test/alianzas/una).')
    expect(first?.text).toContain('https://interclusters.test/boletines/2026-T4')
    expect(first?.html).toContain('href="https://interclusters.test/alianzas/una"')
    expect(first?.headers).toContain('List-Unsubscribe')
    expect(first?.messageId).toMatch(new RegExp(`^bulletin\\.${id}\\.[0-9a-f]{24}@intercluster$`))
    expect(await deliver(db, new Date(NOW.getTime() + 3_600_000))).toEqual([])
  })

  it('written again after a kill, it repeats nobody and misses nobody', async () => {
    const { db, coordinator } = await network()
    for (let n = 0; n < 450; n++) await createUser(db, { email: `p${n}@entidad.org`, hears })
    const id = await publishNational(db, coordinator)
    const whole = await db.selectFrom('outbox').selectAll().where('kind', '=', 'bulletin').execute()
    expect(whole).toEqual([])
    await mailBulletin(db, { bulletinId: id }, postbox(), NOW)
    const before = await outbox(db)
    expect(before).toHaveLength(450)
    // As if the process had died in the second of three batches: its mails are not there, those of the first are.
    const kept = before.slice(0, 217).map(({ messageId }) => messageId)
    await db.deleteFrom('outbox').where('messageId', 'not in', kept).execute()
    await mailBulletin(db, { bulletinId: id }, postbox(), new Date(NOW.getTime() + 900_000))
    expect(await outbox(db)).toEqual(before)
    expect(new Set(before.map(({ messageId }) => messageId)).size).toBe(450)
  })

  it('is told at the instant and under the address of its event, so that no digest tells it again', async () => {
    const { db, coordinator } = await network()
    await createUser(db, { email: 'a@entidad.org', hears })
    const id = await publishNational(db, coordinator)
    await mailBulletin(db, { bulletinId: id }, postbox(), new Date(NOW.getTime() + 900_000))
    expect(await outbox(db)).toEqual([
      expect.objectContaining({ about: '/boletines/2026-T4', createdAt: NOW.toISOString() }),
    ])
  })

  it('of a cluster goes to its people and its followers who asked for bulletins', async () => {
    const { db, coordinator, cacao } = await network()
    const asks = async (userId: string) =>
      db.insertInto('mailPreference').values({ userId, kind: 'bulletin', frequency: 'at-once' }).execute()
    const stranger = await createUser(db, { email: 'ajena@entidad.org', hears })
    const follower = await createUser(db, { email: 'sigue@entidad.org', hears })
    const tired = await createUser(db, { email: 'cansada@entidad.org', hears })
    await asks(cacao.userId)
    await createMember(db, 'cacao')
    const follow = (userId: string, level: 'all' | 'none') =>
      db
        .insertInto('follow')
        .values({ userId, subjectType: 'cluster', subjectId: 'cacao', level, followedAt: NOW.toISOString() })
        .execute()
    await follow(follower, 'all')
    await follow(tired, 'none')
    const start = { period: '2026-T4', scope: 'cluster', scopeKey: 'cacao', slugName: 'cacao' } as const
    const id = await startBulletin(db, coordinator, start, NOW)
    await publishBulletin(db, coordinator, id, { ...TEXTS, version: 1 }, NOW)
    await mailBulletin(db, { bulletinId: id }, postbox(), NOW)
    const told = (await outbox(db)).map(({ toEmail }) => toEmail)
    expect(told.sort()).toEqual([`${cacao.userId}@entidad.org`, 'sigue@entidad.org'].sort())
    expect(stranger).not.toBe(follower)
  })
})
