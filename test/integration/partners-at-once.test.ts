import { expect, it } from 'vitest'
import { dismissPartner } from '#app/services/partner-dismissals.server.ts'
import { NOW } from '#test/support/alliances.ts'
import { networksOnFiles, together } from '#test/support/at-once.ts'
import type { PartnerTask } from '#test/support/partner-process.ts'

const onFile = networksOnFiles()
const atOnce = async (url: string, ...tasks: Omit<PartnerTask, 'startAt'>[]) =>
  (await together<PartnerTask>('test/support/partner-process.ts', url, ...tasks)).map(r => r.status ?? 303).sort()

it('two people of a cluster say at once that a partner does not apply: one of them does', {
  timeout: 60_000,
}, async () => {
  const { db, url, cacao, editor } = await onFile()
  const act = 'dismiss'
  expect(await atOnce(url, { act, actor: cacao }, { act, actor: editor })).toEqual([303, 409])
  expect(await db.selectFrom('partnerDismissal').select('id').execute()).toHaveLength(1)
  await db.destroy()
})

it('two take it back at once, and the same form arrives twice: each is done once', { timeout: 60_000 }, async () => {
  const { db, url, cacao, editor } = await onFile()
  await dismissPartner(db, cacao, { slug: 'cacao', other: 'tic', rule: 'all', reason: 'No.' }, NOW)
  expect(await atOnce(url, { act: 'restore', actor: cacao }, { act: 'restore', actor: editor })).toEqual([303, 409])
  const same = { act: 'dismiss', actor: cacao, once: 'the same form' } as const
  expect(await atOnce(url, same, same)).toEqual([303, 303])
  expect(await db.selectFrom('partnerDismissal').select('id').execute()).toHaveLength(1)
  await db.destroy()
})
