import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach } from 'vitest'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { createNetwork } from './alliances.ts'

const run = promisify(execFile)

/** Long enough for every process to be there before the first begins. */
const START_MS = 5000

/** What a process prints of what it did; without a status it went well. */
export interface Answer {
  slug?: string
  status?: number
  message?: string
}

/** Networks on files of their own, which several processes can open; gone after each test. Call it once in a test file. */
export function networksOnFiles() {
  const folders: string[] = []
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
  return async function onFile() {
    const folder = mkdtempSync(join(tmpdir(), 'intercluster-at-once-'))
    folders.push(folder)
    const url = `file:${join(folder, 'test.db')}`
    const db = openDatabase(url)
    await migrate(db)
    return { db, url, ...(await createNetwork(db)) }
  }
}

/** Starts the tasks together, each in a process of its own that runs `script`, and gives what each of them printed. */
export async function together<T extends { startAt: number }>(
  script: string,
  url: string,
  ...tasks: Omit<T, 'startAt'>[]
): Promise<Answer[]> {
  const startAt = Date.now() + START_MS
  const outputs = await Promise.all(
    tasks.map(task => run(process.execPath, ['--import', 'tsx', script, url, JSON.stringify({ ...task, startAt })])),
  )
  return outputs.map(({ stdout }) => JSON.parse(stdout) as Answer)
}
