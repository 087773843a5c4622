import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { enqueueJob } from '#app/services/job-queue.server.ts'
import { jobDeps, runDueJobs } from '#app/services/jobs.server.ts'
import { findLastDigestRun } from '#db/queries/digests.ts'
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

/**
 * Writes and sends, as files, the daily and the weekly digests of 10,000 people, none of whom was told anything for a year:
 * each looks at 50,000 events.
 */
export async function run(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'intercluster-digests-'))
  const db = await openYearOfNetwork(folder)
  try {
    await forgetWhatWasTold(db)
    let isKept = true
    for (const frequency of ['daily', 'weekly'] as const) isKept = (await runOf(db, folder, frequency)) && isKept
    console.log(`${readdirSync(join(folder, 'mail')).length} files of mail`)
    return isKept
  } finally {
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function forgetWhatWasTold(db: Db): Promise<void> {
  const from = new Date(YEAR_NOW)
  from.setFullYear(from.getFullYear() - 1)
  const before = await db
    .selectFrom('eventLog')
    .select(eb => eb.fn.max('seq').as('seq'))
    .where('recordedAt', '<', from.toISOString())
    .executeTakeFirstOrThrow()
  await db
    .insertInto('mailCursor')
    .columns(['userId', 'kind', 'throughSeq'])
    .expression(eb =>
      eb
        .selectFrom('user')
        .select(eb => ['user.id', eb.val('taking-part').as('kind'), eb.val(Number(before.seq ?? 0)).as('throughSeq')])
        .unionAll(
          eb
            .selectFrom('user')
            .select(eb => [
              'user.id',
              eb.val('following').as('kind'),
              eb.val(Number(before.seq ?? 0)).as('throughSeq'),
            ]),
        ),
    )
    .execute()
}

async function runOf(db: Db, folder: string, frequency: 'daily' | 'weekly'): Promise<boolean> {
  const deps = jobDeps({
    PUBLIC_URL: 'https://interclusters.test',
    DATA_DIR: folder,
    APP_SECRET: 'a secret of thirty-two characters or more',
    SMTP_URL: undefined,
    MAIL_FROM: 'Interclúster <no-responder@red.test>',
  })
  await enqueueJob(db, { kind: `digests.${frequency}`, payload: {} }, YEAR_NOW)
  const samples: Sample[] = []
  const started = performance.now()
  const watching = setInterval(() => watch(db, frequency, samples), 1000)
  const { failed } = await runDueJobs(db, deps, YEAR_NOW)
  clearInterval(watching)
  const minutes = (performance.now() - started) / 60_000
  const last = await findLastDigestRun(db, frequency)
  const heaps = samples.filter(({ done }) => done >= (last?.peopleTotal ?? 0) / 10).map(({ heap }) => heap)
  const growth = Math.max(...heaps) / (heaps[0] ?? Number.NaN)
  const isWell = failed.length === 0 && last?.finishedAt !== null && minutes < MINUTES && growth < GROWTH
  console.log(
    `${isWell ? 'ok ' : 'NO '} ${frequency}: ${last?.peopleDone} of ${last?.peopleTotal} people, ${last?.mails} mails written ` +
      `and sent in ${minutes.toFixed(1)} minutes; heap ${Math.round(Math.min(...heaps) / MEGABYTE)} to ` +
      `${Math.round(Math.max(...heaps) / MEGABYTE)} MB (×${growth.toFixed(2)} since the first tenth); progress seen ` +
      `${new Set(samples.map(({ done }) => done)).size} times`,
  )
  for (const { error } of failed) console.log(error)
  return isWell
}

async function watch(db: Db, frequency: 'daily' | 'weekly', samples: Sample[]): Promise<void> {
  const run = await findLastDigestRun(db, frequency)
  collect()
  samples.push({ done: run?.peopleDone ?? 0, heap: process.memoryUsage().heapUsed })
}

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')
