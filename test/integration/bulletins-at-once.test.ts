import { expect, it } from 'vitest'
import { startBulletin } from '#app/services/bulletins.server.ts'
import { createNetwork, NOW } from '#test/support/alliances.ts'
import { networksOnFiles, processesOf, statuses } from '#test/support/at-once.ts'
import type { BulletinTask } from '#test/support/bulletin-process.ts'
import { bulletinRow, NATIONAL, TEXTS } from '#test/support/bulletins.ts'
import { createUser } from '#test/support/people.ts'

const onFile = networksOnFiles(createNetwork)
const together = processesOf<BulletinTask>('test/support/bulletin-process.ts')

it('two processes start the same bulletin: there is one', async () => {
  const { db, url, coordinator: actor } = await onFile()
  const [one, other] = await together(url, { act: 'start', actor }, { act: 'start', actor })
  expect(one).toEqual(other)
  expect(await db.selectFrom('bulletin').select('id').execute()).toEqual([{ id: one?.result }])
})

it('three processes publish the same draft, two of them with the same form: it is published once', async () => {
  const { db, url, coordinator: actor } = await onFile()
  const id = await startBulletin(db, actor, NATIONAL, NOW)
  const task = { act: 'publish', actor, id } as const
  const answers = await together(url, { ...task, once: 'a' }, { ...task, once: 'a' }, { ...task, once: 'b' })
  expect(answers[0]?.status).toBe(answers[1]?.status)
  expect(statuses(answers)).toEqual(answers[0]?.result ? [303, 303, 409] : [303, 409, 409])
  expect(await bulletinRow(db, id)).toMatchObject({ status: 'published', version: 2, ...TEXTS })
  const events = await db.selectFrom('eventLog').select('seq').where('verb', '=', 'bulletin.published').execute()
  const jobs = await db.selectFrom('job').select('id').where('kind', '=', 'bulletins.mail').execute()
  expect([events.length, jobs.length]).toEqual([1, 1])
})

it('one saves while another publishes: one wins, the other is told', async () => {
  const { db, url, coordinator: actor } = await onFile()
  const id = await startBulletin(db, actor, NATIONAL, NOW)
  expect(statuses(await together(url, { act: 'publish', actor, id }, { act: 'save', actor, id }))).toEqual([303, 409])
})

it('one discards while another publishes: one wins, the other is told', async () => {
  const { db, url, coordinator: actor } = await onFile()
  const id = await startBulletin(db, actor, NATIONAL, NOW)
  expect(statuses(await together(url, { act: 'publish', actor, id }, { act: 'discard', actor, id }))).toEqual([
    303, 409,
  ])
})

it('two processes write its mails: each person gets one', async () => {
  const { db, url, coordinator: actor } = await onFile()
  for (let n = 0; n < 30; n++) await createUser(db, { hears: { bulletin: 'at-once' } })
  const id = await startBulletin(db, actor, NATIONAL, NOW)
  await together(url, { act: 'publish', actor, id })
  const answers = await together(url, { act: 'mail', actor }, { act: 'mail', actor })
  const names = answers.flatMap(({ result }) => (result ?? '').split(' '))
  const sent = names.filter(name => name.startsWith('bulletin.'))
  expect(sent).toHaveLength(30)
  expect(new Set(sent).size).toBe(30)
})
