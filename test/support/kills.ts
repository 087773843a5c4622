import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { digestKey } from '#app/domain/digests.ts'
import { messageIdOf } from '#app/services/digest-runs.server.ts'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { saveFollow } from '#db/queries/follows.ts'
import type { Db } from '#db/schema.ts'
import { root } from '../../db/cli/steps.mjs'
import { createParty } from './alliances.ts'
import { updateCluster } from './digests.ts'
import type { MailTask } from './mail-process.ts'
import { createUser } from './people.ts'
import { startSmtpServer } from './smtp-server.ts'

/** Half past six in the morning in Bogotá: a day's digests are due. */
const FIRST_DAY = new Date('2026-11-03T11:30:00.000Z')
const DAY_MS = 24 * 3_600_000
/** Longer than a lease: what the killed process held is free again. */
const NEXT_START_MS = 3 * 60_000
const READERS = 30
/** People with nothing to be told. */
const OTHERS = 10

export interface Comparison {
  /** Message-IDs that had to arrive: one for each reader and day. */
  due: number
  /** Due and never arrived. */
  missing: string[]
  /** Arrived and never due. */
  surplus: string[]
  /** Arrived again, with the Message-ID they had. */
  repeats: number
  /** The beginnings of messages that are not whole. */
  torn: string[]
}

export interface KillsOutcome extends Comparison {
  kills: number
  days: number
}

/**
 * Sends the digests of as many days as it takes, the process that writes and sends them killed at a chance point again and
 * again, until it was killed `kills` times; then compares what arrived with what was due.
 */
export async function sendWithKills(
  { script }: MailProcess,
  transport: 'files' | 'smtp',
  kills: number,
): Promise<KillsOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'intercluster-kills-'))
  const server = transport === 'smtp' ? await startSmtpServer(() => Math.random() * 15) : undefined
  try {
    const url = `file:${join(folder, 'test.db')}`
    const db = openDatabase(url)
    const readers = await createReaders(db, READERS)
    const due = new Set<string>()
    const start = { url, dataDir: folder, smtpUrl: server?.url }
    let [killed, days] = [0, 0]
    for (; killed < kills; days++) {
      const now = new Date(FIRST_DAY.getTime() + days * DAY_MS)
      await updateCluster(db, 'cacao', new Date(now.getTime() - 3_600_000))
      for (const id of readers) due.add(dueOn(now, id))
      killed += await untilDone(script, start, now, kills - killed)
    }
    await db.destroy()
    const arrived = server ? server.received.map(mail => mail.text) : filesIn(join(folder, 'mail'))
    return { kills: killed, days, ...compare(due, arrived) }
  } finally {
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Sends the digests of one day to many people with several processes at once, none of which is killed. */
export async function sendTogether({ script }: MailProcess, processes: number, people: number): Promise<Comparison> {
  const folder = mkdtempSync(join(tmpdir(), 'intercluster-together-'))
  const server = await startSmtpServer()
  try {
    const url = `file:${join(folder, 'test.db')}`
    const db = openDatabase(url)
    const readers = await createReaders(db, people)
    await updateCluster(db, 'cacao', new Date(FIRST_DAY.getTime() - 3_600_000))
    await db.destroy()
    const start = { url, dataDir: folder, smtpUrl: server.url }
    const task = { ...start, now: FIRST_DAY.toISOString() }
    await Promise.all(Array.from({ length: processes }, () => run(script, task, undefined)))
    await untilDone(script, start, new Date(FIRST_DAY.getTime() + NEXT_START_MS), 0)
    const due = readers.map(id => dueOn(FIRST_DAY, id))
    return compare(
      new Set(due),
      server.received.map(mail => mail.text),
    )
  } finally {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The Message-ID of somebody's daily digest. */
const dueOn = (day: Date, userId: string) => `${messageIdOf(digestKey('daily', day), userId)}@intercluster`

export interface MailProcess {
  script: string
  remove(): void
}

/** The process as one file of plain JavaScript, which begins in a tenth of the time. */
export async function bundleMailProcess(): Promise<MailProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'intercluster-mail-process-'))
  // Where it looks for the packages that it needs.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const output = { entryFileNames: 'mail-process.mjs' }
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: 'test/support/mail-process.ts',
      outDir: join(folder, 'process'),
      target: 'node20',
      copyPublicDir: false,
      rollupOptions: { output },
    },
  })
  return {
    script: join(folder, 'process', output.entryFileNames),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function createReaders(db: Db, count: number): Promise<string[]> {
  await migrate(db)
  await createParty(db, 'cluster', 'cacao', 'Clúster de cacao')
  const at = new Date(FIRST_DAY.getTime() - DAY_MS).toISOString()
  const readers: string[] = []
  for (let n = 0; n < count + OTHERS; n++) {
    const id = await createUser(db, { hears: { following: 'daily' }, createdAt: at })
    if (n >= count) continue
    readers.push(id)
    await db.transaction().execute(trx => saveFollow(trx, id, { type: 'cluster', id: 'cacao' }, 'all', at))
  }
  return readers
}

/** Starts the process until nothing is left to do, killing it at most `kills` times; gives how often it was killed. */
export async function untilDone(
  script: string,
  start: Omit<MailTask, 'now'>,
  day: Date,
  kills: number,
): Promise<number> {
  let killed = 0
  for (let starts = 0; ; starts++) {
    const now = new Date(day.getTime() + starts * NEXT_START_MS).toISOString()
    const left = await run(script, { ...start, now }, killed < kills ? Math.random() * 250 : undefined)
    if (left === 0) return killed
    if (left === 'killed') killed++
  }
}

/** Runs the process, and kills it some milliseconds after it began; gives how many jobs it left, or that it was killed. */
function run(script: string, task: MailTask, killAfter: number | undefined): Promise<number | 'killed'> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, JSON.stringify(task)], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    let timer: NodeJS.Timeout | undefined
    child.stdout.on('data', chunk => {
      if (said === '' && killAfter !== undefined) timer = setTimeout(() => child.kill('SIGKILL'), killAfter)
      said += chunk
    })
    child.once('error', fail)
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      const left = /left (\d+)/.exec(said)?.[1]
      if (signal === 'SIGKILL') done('killed')
      else if (code === 0 && left) done(Number(left))
      else fail(new Error(`the process ended with ${code}`))
    })
  })
}

export const filesIn = (folder: string) =>
  readdirSync(folder)
    .filter(name => name.endsWith('.eml'))
    .map(name => readFileSync(join(folder, name), 'utf8'))

export function compare(due: ReadonlySet<string>, arrived: readonly string[]): Comparison {
  const ids = arrived.map(text => /^Message-ID:\s+<([^>]+)>/im.exec(text)?.[1] ?? '')
  const distinct = new Set(ids)
  return {
    due: due.size,
    missing: [...due].filter(id => !distinct.has(id)),
    surplus: [...distinct].filter(id => !due.has(id)),
    repeats: ids.length - distinct.size,
    torn: arrived
      .filter(text => !/^List-Unsubscribe:/im.test(text) || !/--\s*$/.test(text))
      .map(text => text.slice(0, 200)),
  }
}
