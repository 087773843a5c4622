import { beforeEach, describe, expect, it } from 'vitest'
import { ANONYMOUS, type SignedIn } from '#app/domain/actors.ts'
import { runDueJobs } from '#app/services/jobs.server.ts'
import { ensurePositions, readLayout } from '#app/services/network-layout.server.ts'
import { askForRelayout, readRelayout } from '#app/services/relayout.server.ts'
import type { Db } from '#db/schema.ts'
import { seedDocumented } from '#db/seeds/index.ts'
import { createTestDb } from '#test/support/db.ts'
import { postbox } from '#test/support/mail.ts'
import { createUser } from '#test/support/people.ts'

const NOW = new Date('2026-11-20T15:00:00Z')
const SOON = new Date('2026-11-20T15:00:05Z')

let db: Db
let coordinator: SignedIn
beforeEach(async () => {
  db = await createTestDb()
  await seedDocumented(db, NOW)
  coordinator = {
    kind: 'user',
    userId: await createUser(db, { isCoordinator: 1 }),
    isCoordinator: true,
    memberships: [],
    actingFor: null,
    language: 'es',
  }
})

const stored = () => db.selectFrom('nodePosition').selectAll().orderBy('partyId').execute()
const told = () => db.selectFrom('eventLog').select(['payload', 'actorId']).where('verb', '=', 'map.laid-out').execute()
const waiting = () => db.selectFrom('job').select('kind').where('kind', '=', 'network.relayout').execute()
const runJobs = () => runDueJobs(db, postbox(), SOON)

describe('a new layout', () => {
  it('is for the coordination alone', async () => {
    await ensurePositions(db, NOW)
    const before = await stored()
    for (const actor of [ANONYMOUS, { ...coordinator, isCoordinator: false }]) {
      await expect(askForRelayout(db, actor, NOW)).rejects.toMatchObject({ status: 403 })
      expect(await readRelayout(db, actor)).toBeNull()
    }
    expect(await waiting()).toEqual([])
    expect(await stored()).toEqual(before)
  })

  it('is computed after the answer, and leaves one event of who asked', async () => {
    await ensurePositions(db, NOW)
    const before = await stored()
    expect(await readRelayout(db, coordinator)).toEqual({ state: 'rests', laidOutAt: NOW.toISOString() })
    await askForRelayout(db, coordinator, NOW)
    expect(await readRelayout(db, coordinator)).toEqual({ state: 'computing', laidOutAt: NOW.toISOString() })
    expect(await told()).toEqual([])
    expect((await runJobs()).failed).toEqual([])
    expect(await told()).toEqual([{ payload: '{"nodes":149}', actorId: coordinator.userId }])
    const { state, laidOutAt } = (await readRelayout(db, coordinator)) ?? {}
    expect(state).toBe('rests')
    expect(laidOutAt && laidOutAt > NOW.toISOString()).toBe(true)
    const placed = (rows: Awaited<ReturnType<typeof stored>>) => rows.map(({ placedAt: _at, ...row }) => row)
    expect(placed(await stored()), 'the same network gives the same layout').toEqual(placed(before))
  })

  it('asked for again before it is there is computed once', async () => {
    await askForRelayout(db, coordinator, NOW, 'form')
    await askForRelayout(db, coordinator, NOW, 'form')
    await askForRelayout(db, coordinator, NOW, 'another form')
    expect(await waiting()).toHaveLength(1)
    await runJobs()
    expect(await told()).toHaveLength(1)
    await askForRelayout(db, coordinator, SOON, 'a later form')
    expect(await waiting()).toHaveLength(2)
  })

  it('puts a node where the whole network wants it, wherever it was placed before', async () => {
    const layout = await ensurePositions(db, NOW)
    await db.updateTable('nodePosition').set({ networkX: 5_000, networkY: 5_000 }).execute()
    await askForRelayout(db, coordinator, NOW)
    await runJobs()
    expect((await readLayout(db, SOON)).positions).toEqual(layout.positions)
  })
})
