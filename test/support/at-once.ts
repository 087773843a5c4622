import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach } from 'vitest'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import type { Db } from '#db/schema.ts'
import type { Answer, Order } from './at-once-process.ts'
import { end } from './server.ts'

/**
 * Databases on files, which several processes can open, each filled by `create`; closed and gone after each test. Call it
 * once in a test file.
 */
export function networksOnFiles<A extends unknown[], T>(create: (db: Db, ...more: A) => Promise<T>) {
  const made: { db: Db; folder: string }[] = []
  afterEach(async () => {
    for (const { db, folder } of made.splice(0)) {
      await db.destroy()
      rmSync(folder, { recursive: true, force: true })
    }
  })
  return async function onFile(...more: A) {
    const folder = mkdtempSync(join(tmpdir(), 'intercluster-at-once-'))
    const url = `file:${join(folder, 'test.db')}`
    const db = openDatabase(url)
    made.push({ db, folder })
    await migrate(db)
    return { db, url, ...(await create(db, ...more)) }
  }
}

/**
 * Processes that run `script`, started when they are first needed and kept for the tests of the file. What it gives lets
 * them do a task (or some) each, all at a word once all are ready, and answers what came of every task, in order.
 */
export function processesOf<T>(script: `test/support/${string}-process.ts`) {
  const processes: ChildProcess[] = []
  afterAll(async () => {
    await Promise.all(processes.map(end))
  })
  return async function together(url: string, ...lists: (T | T[])[]): Promise<Answer[]> {
    while (processes.length < lists.length) processes.push(fork(script, { execArgv: ['--import', 'tsx'] }))
    const chosen = processes.slice(0, lists.length)
    await Promise.all(chosen.map((process, n) => tell<T>(process, { url, tasks: [lists[n] ?? []].flat() as T[] })))
    return (await Promise.all(chosen.map(process => tell<T>(process, 'go')))).flat()
  }
}

/** What a process answers to an order: nothing when it is ready. */
function tell<T>(process: ChildProcess, order: Order<T>): Promise<Answer[]> {
  return new Promise((done, fail) => {
    const gone = () => fail(new Error('The process ended before it answered'))
    process.once('exit', gone)
    process.once('message', answer => {
      process.off('exit', gone)
      done(answer as Answer[])
    })
    process.send(order)
  })
}

/** The statuses of what was done, in order of their numbers: what went well is answered with 303. */
export const statuses = (answers: readonly Answer[]) => answers.map(answer => answer.status ?? 303).sort()
