import { expect, it } from 'vitest'
import { dismissPartner } from '#app/services/partner-dismissals.server.ts'
import { createNetwork, NOW } from '#test/support/alliances.ts'
import { networksOnFiles, processesOf, statuses } from '#test/support/at-once.ts'
import type { PartnerTask } from '#test/support/partner-process.ts'

const onFile = networksOnFiles(createNetwork)
const together = processesOf<PartnerTask>('test/support/partner-process.ts')
const atOnce = async (url: string, ...tasks: PartnerTask[]) => statuses(await together(url, ...tasks))

it('two people of a cluster say at once that a partner does not apply: one of them does', {
  timeout: 60_000,
}, async () => {
  const { db, url, cacao, editor } = await onFile()
  const act = 'dismiss'
  expect(await atOnce(url, { act, actor: cacao }, { act, actor: editor })).toEqual([303, 409])
  expect(await db.selectFrom('partnerDismissal').select('id').execute()).toHaveLength(1)
})

it('two take it back at once, and the same form arrives twice: each is done once', { timeout: 60_000 }, async () => {
  const { db, url, cacao, editor } = await onFile()
  await dismissPartner(db, cacao, { slug: 'cacao', other: 'tic', rule: 'all', reason: 'No.' }, NOW)
  expect(await atOnce(url, { act: 'restore', actor: cacao }, { act: 'restore', actor: editor })).toEqual([303, 409])
  const same = { act: 'dismiss', actor: cacao, once: 'the same form' } as const
  expect(await atOnce(url, same, same)).toEqual([303, 303])
  expect(await db.selectFrom('partnerDismissal').select('id').execute()).toHaveLength(1)
})
