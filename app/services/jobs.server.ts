import { randomUUID } from 'node:crypto'
import type { Env } from '#app/server/env.ts'
import { hasJobWithKey, takeDueJob, updateJobDone, updateJobFailed } from '#db/queries/jobs.ts'
import type { Db, Row } from '#db/schema.ts'
import { filesFolder } from './files.server.ts'
import { JOB_KINDS, type JobDeps, type JobHandler, type JobKind, SCHEDULE } from './job-kinds.server.ts'
import { enqueueJob } from './job-queue.server.ts'
import { createMailTransport } from './mail-transport.server.ts'
import { appSecret } from './secret.server.ts'

const MINUTE_MS = 60_000
/** Longer than any job takes; a process that died holds its job no longer than this. */
const LEASE_MS = 2 * MINUTE_MS
/** 1, 2, 4 … minutes, at most six hours: the eighth failure comes about two hours after the first and is the last. */
const MAX_ATTEMPTS = 8
const MAX_BACK_OFF_MS = 360 * MINUTE_MS

export interface JobsRun {
  done: number
  /** Failed now; they will be tried again unless they have been tried too often. */
  failed: { kind: string; attempts: number; givenUp: boolean; error: unknown }[]
}

type JobEnv = Pick<Env, 'PUBLIC_URL' | 'DATA_DIR' | 'SMTP_URL' | 'MAIL_FROM' | 'APP_SECRET'>

/** What the application's environment gives to jobs. */
export function jobDeps(env: JobEnv): JobDeps {
  return {
    mail: createMailTransport(env),
    publicUrl: env.PUBLIC_URL.replace(/\/$/, ''),
    filesFolder: filesFolder(env.DATA_DIR),
    secret: () => appSecret(env),
  }
}

/**
 * Does everything that is due at `now`, one job after the other, the oldest first, until there is no more or
 * `isStopping`. Safe in several processes at once: each job is leased by one of them.
 */
export async function runDueJobs(
  db: Db,
  deps: JobDeps,
  now: Date,
  isStopping: () => boolean = () => false,
): Promise<JobsRun> {
  const owner = randomUUID()
  const started = performance.now()
  const clock = () => new Date(now.getTime() + performance.now() - started)
  const run: JobsRun = { done: 0, failed: [] }
  while (!isStopping()) {
    const at = clock()
    const job = await takeDueJob(db, owner, new Date(at.getTime() + LEASE_MS), at)
    if (!job) break
    try {
      await handle(db, job, deps, clock())
      await updateJobDone(db, job.id, owner, clock())
      run.done += 1
    } catch (error) {
      const givenUp = job.attempts >= MAX_ATTEMPTS
      const runAt = givenUp ? null : new Date(clock().getTime() + backOff(job.attempts))
      await updateJobFailed(db, job.id, owner, { runAt, error: reasonOf(error), now: clock() })
      run.failed.push({ kind: job.kind, attempts: job.attempts, givenUp, error })
    }
  }
  return run
}

/** Enters the scheduled work of the day, if nobody has. */
export async function enterSchedule(db: Db, now: Date): Promise<void> {
  for (const { kind, keyOf } of SCHEDULE) {
    const uniqueKey = keyOf(now)
    if (!(await hasJobWithKey(db, uniqueKey))) await enqueueJob(db, { kind, payload: {}, uniqueKey }, now)
  }
}

async function handle(db: Db, job: Row<'job'>, deps: JobDeps, now: Date): Promise<void> {
  if (!Object.hasOwn(JOB_KINDS, job.kind)) throw new Error(`no such kind of job: ${job.kind}`)
  const handler = JOB_KINDS[job.kind as JobKind] as JobHandler<unknown>
  await handler(db, JSON.parse(job.payload), deps, now)
}

const backOff = (attempts: number) => Math.min(MAX_BACK_OFF_MS, MINUTE_MS * 2 ** (attempts - 1))

/** Why a job failed, without the addresses that mail servers repeat in their answers. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/[^\s<>"']+@[^\s<>"']+/g, '…@…').slice(0, 500)
}
