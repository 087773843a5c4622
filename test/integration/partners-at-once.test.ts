import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, expect, it } from 'vitest'
import { dismissPartner } from '#app/services/partner-dismissals.server.ts'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { createNetwork, NOW } from '#test/support/alliances.ts'
import type { PartnerTask } from '#test/support/partner-process.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

async function onFile() {
  const folder = mkdtempSync(join(tmpdir(), 'intercluster-at-once-'))
  folders.push(folder)
  const url = `file:${join(folder, 'test.db')}`
  const db = openDatabase(url)
  await migrate(db)
  return { db, url, ...(await createNetwork(db)) }
}

const run = promisify(execFile)
async function together(url: string, ...tasks: Omit<PartnerTask, 'startAt'>[]) {
  const startAt = Date.now() + 5000
  const outputs = await Promise.all(
    tasks.map(task => {
      const told = JSON.stringify({ ...task, startAt } satisfies PartnerTask)
      return run(process.execPath, ['--import', 'tsx', 'test/support/partner-process.ts', url, told])
    }),
  )
  return outputs.map(({ stdout }) => (JSON.parse(stdout) as { status?: number }).status ?? 303).sort()
}

it('two people of a cluster say at once that a partner does not apply: one of them does', {
  timeout: 60_000,
}, async () => {
  const { db, url, cacao, editor } = await onFile()
  const act = 'dismiss'
  expect(await together(url, { act, actor: cacao }, { act, actor: editor })).toEqual([303, 409])
  expect(await db.selectFrom('partnerDismissal').select('id').execute()).toHaveLength(1)
  await db.destroy()
})

it('two take it back at once, and the same form arrives twice: each is done once', { timeout: 60_000 }, async () => {
  const { db, url, cacao, editor } = await onFile()
  await dismissPartner(db, cacao, { slug: 'cacao', other: 'tic', rule: 'all', reason: 'No.' }, NOW)
  expect(await together(url, { act: 'restore', actor: cacao }, { act: 'restore', actor: editor })).toEqual([303, 409])
  const same = { act: 'dismiss', actor: cacao, once: 'the same form' } as const
  expect(await together(url, same, same)).toEqual([303, 303])
  expect(await db.selectFrom('partnerDismissal').select('id').execute()).toHaveLength(1)
  await db.destroy()
})
