import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { enqueueJob } from '#app/services/job-queue.server.ts'
import { jobDeps, runDueJobs } from '#app/services/jobs.server.ts'
import { findLastDigestRun, findSeqAt } from '#db/queries/digests.ts'
import { saveMailCursors } from '#db/queries/mail-preferences.ts'
import type { Db } from '#db/schema.ts'
import { openYearOfNetwork, YEAR_NOW } from '../year-of-network.ts'

/** The promise: "a digest run of 10,000 people in minutes with flat memory and visible progress". */
const MINUTES = 5
/** How much more the heap may hold at the end of a run than when its first tenth was done. */
const GROWTH = 1.25
const MEGABYTE = 1024 * 1024

interface Sample {
  done: number
  heap: number
}

/** The digests of a week, and after them those of people whom nobody told anything for a year: each looks at 50,000 events. */
const RUNS = [
  { name: 'a week', frequency: 'weekly', topic: 'following', days: 7 },
  { name: 'a year', frequency: 'daily', topic: 'taking-part', days: 365 },
] as const
type Run = (typeof RUNS)[number]

/** Writes and sends, as files, the digests of 10,000 people. */
export async function run(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'intercluster-digests-'))
  const db = await openYearOfNetwork(folder)
  try {
    let isKept = true
    for (const run of RUNS) isKept = (await measure(db, folder, run)) && isKept
    console.log(`${readdirSync(join(folder, 'mail')).length} files of mail`)
    return isKept
  } finally {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Everybody was told of a topic up to so many days ago. */
async function tellUntil(db: Db, { topic, days }: Run): Promise<void> {
  const throughSeq = await findSeqAt(db, new Date(YEAR_NOW.getTime() - days * 24 * 3_600_000).toISOString())
  const people = await db.selectFrom('user').select('id').execute()
  await db.transaction().execute(async trx => {
    for (let at = 0; at < people.length; at += 1000) {
      const rows = people.slice(at, at + 1000).map(({ id }) => ({ userId: id, kind: topic, throughSeq, told: '[]' }))
      await saveMailCursors(trx, rows)
    }
  })
}

async function measure(db: Db, folder: string, run: Run): Promise<boolean> {
  const { name, frequency } = run
  await tellUntil(db, run)
  const deps = jobDeps({
    PUBLIC_URL: 'https://interclusters.test',
    DATA_DIR: folder,
    APP_SECRET: 'a secret of thirty-two characters or more',
    SMTP_URL: undefined,
    MAIL_FROM: 'Interclúster <no-responder@red.test>',
  })
  await enqueueJob(db, { kind: `digests.${frequency}`, payload: {} }, YEAR_NOW)
  const samples: Sample[] = []
  const [started, work] = [performance.now(), process.cpuUsage()]
  const watching = setInterval(() => watch(db, frequency, samples), 5000)
  const { failed } = await runDueJobs(db, deps, YEAR_NOW)
  clearInterval(watching)
  const minutes = (performance.now() - started) / 60_000
  const { user, system } = process.cpuUsage(work)
  const last = await findLastDigestRun(db, frequency)
  const heaps = samples.filter(({ done }) => done >= (last?.peopleTotal ?? 0) / 10).map(({ heap }) => heap)
  const growth = Math.max(...heaps) / (heaps[0] ?? Number.NaN)
  const isWell = failed.length === 0 && last?.finishedAt !== null && minutes < MINUTES && growth < GROWTH
  console.log(
    `${isWell ? 'ok ' : 'NO '} ${name}: ${last?.peopleDone} of ${last?.peopleTotal} people, ${last?.mails} mails written ` +
      `and sent in ${minutes.toFixed(1)} minutes (${((user + system) / 60e6).toFixed(1)} of work); heap ${Math.round(Math.min(...heaps) / MEGABYTE)} to ` +
      `${Math.round(Math.max(...heaps) / MEGABYTE)} MB (×${growth.toFixed(2)} since the first tenth); progress seen ` +
      `${new Set(samples.map(({ done }) => done)).size} times`,
  )
  for (const { error } of failed) console.log(error)
  return isWell
}

async function watch(db: Db, frequency: Run['frequency'], samples: Sample[]): Promise<void> {
  const run = await findLastDigestRun(db, frequency)
  collect()
  samples.push({ done: run?.peopleDone ?? 0, heap: process.memoryUsage().heapUsed })
}

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')
