import { expect, it } from 'vitest'
import { readNetwork } from '#app/services/network.server.ts'
import { storedLayout, storeLayout } from '#app/services/network-layout-store.server.ts'
import { seedDocumented } from '#db/seeds/index.ts'
import { runLayout } from '#graph/layout/layout.ts'
import { createTestDb } from '#test/support/db.ts'

const NOW = new Date('2026-11-20T15:00:00Z')

it('is stored whole when two processes lay the same network out at once', async () => {
  const db = await createTestDb()
  await seedDocumented(db, NOW)
  const layout = runLayout(await readNetwork(db))
  // More nodes than are written in one go: the two writings come in between each other.
  expect(layout.positions.length).toBeGreaterThan(100)
  await Promise.all([storeLayout(db, layout, NOW), storeLayout(db, layout, NOW)])
  expect((await storedLayout(db))?.positions).toEqual(layout.positions)
  await db.destroy()
})
