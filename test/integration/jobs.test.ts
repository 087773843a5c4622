import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enqueueJob } from '#app/services/job-queue.server.ts'
import { enterSchedule, reasonOf, runDueJobs } from '#app/services/jobs.server.ts'
import { queueMail } from '#app/services/mail.server.ts'
import type { OutgoingMail } from '#app/services/mail-transport.server.ts'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { takeDueJob } from '#db/queries/jobs.ts'
import type { Db } from '#db/schema.ts'
import { createTestDb } from '#test/support/db.ts'
import { postbox } from '#test/support/mail.ts'

const NOW = new Date('2026-11-20T15:00:00.000Z')
const MINUTE = 60_000
const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE)
const MAIL = { to: 'ana@entidad.org', kind: 'test', subject: 'Hola', text: 'Un enlace' }

const queue = (db: Db) => db.transaction().execute(trx => queueMail(trx, MAIL, NOW))
const theJob = (db: Db) => db.selectFrom('job').selectAll().executeTakeFirstOrThrow()

describe('the outbox', () => {
  let db: Db
  beforeEach(async () => {
    db = await createTestDb()
  })

  it('sends what was committed, once, and forgets what it said', async () => {
    const box = postbox()
    await queue(db)
    expect(await runDueJobs(db, box, NOW)).toMatchObject({ done: 1, failed: [] })
    expect(await runDueJobs(db, box, later(60))).toMatchObject({ done: 0 })
    expect(box.sent.map(mail => [mail.toEmail, mail.text])).toEqual([['ana@entidad.org', 'Un enlace']])
    const row = await db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ text: '', html: null })
    expect(row.sentAt).not.toBeNull()
  })

  it('sends nothing of a transaction that was rolled back', async () => {
    const box = postbox()
    const failing = db.transaction().execute(async trx => {
      await queueMail(trx, MAIL, NOW)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await runDueJobs(db, box, later(60))
    expect(box.sent).toEqual([])
  })

  it('sends the same message again when the process died between sending and marking', async () => {
    const box = postbox()
    await queue(db)
    await runDueJobs(db, box, NOW)
    await db.updateTable('job').set({ doneAt: null }).execute()
    const { id } = box.sent[0] as OutgoingMail
    await db
      .updateTable('job')
      .set({ payload: JSON.stringify({ outboxId: id }) })
      .execute()
    await db.updateTable('outbox').set({ sentAt: null, text: 'Un enlace' }).execute()
    await runDueJobs(db, box, NOW)
    expect(box.sent).toHaveLength(2)
    expect(box.sent[1]?.messageId).toBe(box.sent[0]?.messageId)
  })
})

describe('jobs', () => {
  let db: Db
  beforeEach(async () => {
    db = await createTestDb()
  })

  it('that fail are put back for longer and longer, and given up in the end', async () => {
    const box = postbox()
    box.refuse = true
    await queue(db)
    const waits: number[] = []
    let now = NOW
    for (let round = 1; round <= 8; round++) {
      const { failed } = await runDueJobs(db, box, now)
      expect(failed).toMatchObject([{ kind: 'mail.send', attempts: round, givenUp: round === 8 }])
      const next = new Date((await theJob(db)).runAt)
      if (round < 8) waits.push(Math.round((next.getTime() - now.getTime()) / MINUTE))
      now = next
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64])
    expect(await theJob(db)).toMatchObject({ lastError: '421 come back later', doneAt: null })
    expect((await theJob(db)).failedAt).not.toBeNull()
    box.refuse = false
    expect(await runDueJobs(db, box, later(10_000))).toMatchObject({ done: 0, failed: [] })
  })

  it('say why they failed without the address that was refused', () => {
    const error = new Error('550 <ana@entidad.org>: Recipient ana@entidad.org rejected')
    expect(reasonOf(error)).toBe('550 <…@…>: Recipient …@… rejected')
  })

  it('that failed once are done when their time has come', async () => {
    const box = postbox()
    box.refuse = true
    await queue(db)
    await runDueJobs(db, box, NOW)
    box.refuse = false
    expect((await runDueJobs(db, box, NOW)).done).toBe(0)
    expect((await runDueJobs(db, box, later(2))).done).toBe(1)
  })

  it('of a process that died are free again when its lease has run out', async () => {
    const box = postbox()
    await queue(db)
    await takeDueJob(db, 'a process that died', later(2), NOW)
    expect((await runDueJobs(db, box, later(1))).done).toBe(0)
    expect((await runDueJobs(db, box, later(3))).done).toBe(1)
  })

  it('wait for their time, and the oldest goes first', async () => {
    const box = postbox()
    await enqueueJob(db, { kind: 'cleanup.daily', payload: {}, runAt: later(5) }, NOW)
    expect((await runDueJobs(db, box, NOW)).done).toBe(0)
    expect((await runDueJobs(db, box, later(6))).done).toBe(1)
  })

  it('that come back are entered once for their time, whoever enters them', async () => {
    const cleanups = async () =>
      (await db.selectFrom('job').selectAll().where('kind', '=', 'cleanup.daily').execute()).map(job => job.uniqueKey)
    await Promise.all([enterSchedule(db, NOW), enterSchedule(db, NOW)])
    await enterSchedule(db, later(60))
    expect(await cleanups()).toEqual(['daily-cleanup:2026-11-20'])
    await runDueJobs(db, postbox(), later(60))
    await enterSchedule(db, later(61))
    expect((await runDueJobs(db, postbox(), later(61))).done).toBe(0)
    await enterSchedule(db, later(24 * 60))
    expect(await cleanups()).toEqual(['daily-cleanup:2026-11-20', 'daily-cleanup:2026-11-21'])
  })

  it('of a kind that nobody knows fail and hold nobody up', async () => {
    const box = postbox()
    await enqueueJob(db, { kind: 'cleanup.daily', payload: {} }, NOW)
    await db.updateTable('job').set({ kind: 'from.the-future' }).execute()
    await queue(db)
    const run = await runDueJobs(db, box, NOW)
    expect(run.done).toBe(1)
    expect(run.failed).toMatchObject([{ kind: 'from.the-future' }])
  })
})

describe('two processes on one file', () => {
  let folder: string
  let first: Db
  let second: Db
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'intercluster-jobs-'))
    first = openDatabase(`file:${folder}/test.db`)
    await migrate(first)
    second = openDatabase(`file:${folder}/test.db`)
  })
  afterEach(async () => {
    await Promise.all([first.destroy(), second.destroy()])
    rmSync(folder, { recursive: true })
  })

  it('share the work, and no mail is sent twice', async () => {
    const box = postbox()
    for (let n = 0; n < 20; n++) await queue(first)
    const runs = await Promise.all([runDueJobs(first, box, NOW), runDueJobs(second, box, NOW)])
    expect(runs.reduce((sum, run) => sum + run.done, 0)).toBe(20)
    expect(new Set(box.sent.map(mail => mail.id)).size).toBe(20)
    expect(box.sent).toHaveLength(20)
  })
})
