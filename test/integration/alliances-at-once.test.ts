import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { confirmAlliance, withdrawAlliance } from '#app/services/alliance-answers.server.ts'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import type { Task } from '#test/support/alliance-process.ts'
import { createNetwork, NOW, PUBLIC_URL, propose, verbs } from '#test/support/alliances.ts'
import { createTestDb } from '#test/support/db.ts'

async function network() {
  const db = await createTestDb()
  return { db, ...(await createNetwork(db)) }
}
const answer = <M extends object>(slug: string, more?: M) => ({ slug, publicUrl: PUBLIC_URL, ...(more as M) })

describe('two at once', () => {
  it('one withdraws, the other confirms: one wins, the other gets 409', async () => {
    const { db, cacao, tic } = await network()
    const slug = await propose(db, cacao)
    const results = await Promise.allSettled([
      withdrawAlliance(db, cacao, answer(slug, { version: 1 }), NOW),
      confirmAlliance(db, tic, answer(slug, { version: 1 }), NOW),
    ])
    expect(results.map(r => r.status)).toEqual(['fulfilled', 'rejected'])
    expect((results[1] as PromiseRejectedResult).reason).toMatchObject({ status: 409 })
    expect(await verbs(db)).toHaveLength(2)
  })

  describe('in two processes', () => {
    const folders: string[] = []
    afterEach(() => {
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
    })
    async function onFile() {
      const folder = mkdtempSync(join(tmpdir(), 'intercluster-two-'))
      folders.push(folder)
      const url = `file:${join(folder, 'test.db')}`
      const db = openDatabase(url)
      await migrate(db)
      return { db, url, ...(await createNetwork(db)) }
    }
    const run = promisify(execFile)
    /** Starts them together and gives what each of them printed. */
    async function together(url: string, ...tasks: Omit<Task, 'startAt'>[]) {
      const startAt = Date.now() + 3000
      const outputs = await Promise.all(
        tasks.map(task => {
          const told = JSON.stringify({ ...task, startAt } satisfies Task)
          return run(process.execPath, ['--import', 'tsx', 'test/support/alliance-process.ts', url, told])
        }),
      )
      return outputs.map(({ stdout }) => JSON.parse(stdout) as { slug?: string; status?: number })
    }

    it('both propose the same: there is one, the other is offered it', async () => {
      const { db, url, cacao, tic } = await onFile()
      const results = await together(url, { act: 'propose', actor: cacao }, { act: 'propose', actor: tic })
      expect(results.map(r => r.status ?? 303).sort()).toEqual([303, 409])
      expect(await verbs(db)).toEqual(['alliance.proposed'])
      await db.destroy()
    })

    it('one withdraws, the other confirms: one wins', async () => {
      const { db, url, cacao, tic } = await onFile()
      const slug = await propose(db, cacao)
      const task = { slug, version: 1 }
      const results = await together(
        url,
        { ...task, act: 'withdraw', actor: cacao },
        { ...task, act: 'confirm', actor: tic },
      )
      expect(results.map(r => r.status ?? 303).sort()).toEqual([303, 409])
      expect(await verbs(db)).toHaveLength(2)
      await db.destroy()
    })

    it('the same form makes one record, and both get it', async () => {
      const { db, url, cacao } = await onFile()
      const form = { act: 'propose', actor: cacao, once: 'x' } as const
      const results = await together(url, form, form)
      expect(results[0]?.slug).toBe('trazabilidad-de-lotes')
      expect(results[1]).toEqual(results[0])
      expect(await verbs(db)).toEqual(['alliance.proposed'])
      await db.destroy()
    })
  })
})
