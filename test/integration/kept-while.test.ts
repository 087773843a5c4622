import { expect, it } from 'vitest'
import { FACTS } from '#app/domain/event-effects.ts'
import { confirmAlliance } from '#app/services/alliance-answers.server.ts'
import { keptWhile } from '#app/services/kept.server.ts'
import { propose } from '#test/support/alliances.ts'
import { sayItHits } from '#test/support/bottlenecks.ts'
import { createTestDb } from '#test/support/db.ts'
import { createInitiativeNetwork, NOW, PUBLIC_URL } from '#test/support/initiatives.ts'

it('is computed again for what concerns it alone', async () => {
  const db = await createTestDb()
  const { cacao, tic } = await createInitiativeNetwork(db)
  const computed: string[] = []
  const read = (fact: (typeof FACTS)[number]) =>
    keptWhile(db, fact, [fact], async () => {
      computed.push(fact)
    })
  const readAll = async () => {
    computed.length = 0
    for (const fact of FACTS) await Promise.all([read(fact), read(fact)])
    return [...computed]
  }
  expect(await readAll()).toEqual([...FACTS])
  expect(await readAll()).toEqual([])
  const slug = await propose(db, cacao)
  expect(await readAll()).toEqual(['ties', 'alliances'])
  await sayItHits(db, tic, 3, { address: 'CB-101' })
  expect(await readAll()).toEqual(['severities'])
  await confirmAlliance(db, tic, { slug, publicUrl: PUBLIC_URL }, NOW)
  await sayItHits(db, cacao, 3, { address: 'CB-101' })
  expect(await readAll()).toEqual(['ties', 'alliances', 'severities'])
  await db.destroy()
})

it('is tried again when it fails', async () => {
  const db = await createTestDb()
  const failing = keptWhile(db, 'one', ['ties'], async () => {
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await keptWhile(db, 'one', ['ties'], async () => 1)).toBe(1)
  await db.destroy()
})
