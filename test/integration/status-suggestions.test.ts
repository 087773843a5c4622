import { beforeEach, expect, it } from 'vitest'
import { addReading, defineResult } from '#app/services/results.server.ts'
import {
  acceptSuggestion,
  dismissSuggestion,
  readSuggestion,
  readSuggestions,
} from '#app/services/status-suggestions.server.ts'
import type { Db } from '#db/schema.ts'
import { createTestDb } from '#test/support/db.ts'
import { createInitiativeNetwork, later, NOW, PUBLIC_URL } from '#test/support/initiatives.ts'
import { record, say } from '#test/support/projects.ts'

let db: Db
let people: Awaited<ReturnType<typeof createInitiativeNetwork>>
let project: string
beforeEach(async () => {
  db = await createTestDb()
  people = await createInitiativeNetwork(db)
  project = await record(db, people.cacao, { bottleneckIds: ['CB-101'] })
  await say(db, people.tic, project, { intent: 'confirm' })
})
const suggested = () => readSuggestion(db, people.coordinator, 'CB-101')
const take = async (reason: string, days: number) => {
  const one = await suggested()
  if (!one) throw new Error('nothing is suggested')
  const { to: status, cause, causeId } = one
  const input = { address: 'CB-101', status, cause, causeId, reason, publicUrl: PUBLIC_URL }
  await acceptSuggestion(db, people.coordinator, input, later(days))
  return status
}
const status = async () =>
  (await db.selectFrom('bottleneck').select('status').where('id', '=', 'CB-101').executeTakeFirstOrThrow()).status

it('a project that starts, then a target reached, move the bottleneck one click at a time', async () => {
  expect(await suggested()).toBeNull()
  await say(db, people.cacao, project, { intent: 'start' })
  expect(await suggested()).toMatchObject({ to: 'prioritized', cause: 'project_started', name: 'PC-001' })
  expect(await take('Empezó', 1)).toBe('prioritized')
  expect(await take('Empezó', 2)).toBe('in_progress')
  expect(await suggested()).toBeNull()
  const measured = { slug: project, indicator: 'Energía', unit: '%', direction: 'down', target: '85' } as const
  const id = await defineResult(db, people.cacao, measured, later(3))
  await addReading(db, people.cacao, { id, value: '91', date: '2026-11-16', source: 'Recibos' }, later(3))
  expect(await suggested()).toBeNull()
  await addReading(db, people.cacao, { id, value: '84', date: '2026-11-20', source: 'Recibos' }, later(4))
  expect(await suggested()).toMatchObject({ to: 'resolved', cause: 'target_reached', name: 'Energía' })
  await take('Meta alcanzada', 5)
  expect(await status()).toBe('resolved')
  expect(await readSuggestions(db, people.coordinator)).toEqual([])
})

it('is for the coordination, and what was dismissed is not suggested again', async () => {
  await say(db, people.cacao, project, { intent: 'start' })
  const one = await suggested()
  if (!one) throw new Error('nothing is suggested')
  const { to, cause, causeId } = one
  const input = { address: 'CB-101', status: to, cause, causeId }
  expect(await readSuggestion(db, people.cacao, 'CB-101')).toBeNull()
  await expect(readSuggestions(db, people.cacao)).rejects.toMatchObject({ status: 403 })
  await expect(dismissSuggestion(db, people.cacao, input, NOW)).rejects.toMatchObject({ status: 403 })
  await dismissSuggestion(db, people.coordinator, input, NOW)
  expect(await suggested()).toBeNull()
  expect(await status()).toBe('identified')
  const late = { ...input, reason: 'Tarde', publicUrl: PUBLIC_URL }
  await expect(acceptSuggestion(db, people.coordinator, late, later(1))).rejects.toMatchObject({ status: 409 })
  const log = await db
    .selectFrom('eventLog')
    .select('audience')
    .where('verb', '=', 'bottleneck.suggestion-dismissed')
    .execute()
  expect(log).toEqual([{ audience: 'coordination' }])
})
