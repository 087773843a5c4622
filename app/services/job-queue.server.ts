import { newId } from '#db/ids.ts'
import { insertJob } from '#db/queries/jobs.ts'
import type { Db, Trx } from '#db/schema.ts'
import type { JobKind, JobPayloads } from './job-kinds.server.ts'

interface NewJob<K extends JobKind> {
  kind: K
  payload: JobPayloads[K]
  /** Now, unless told. */
  runAt?: Date
  /** Scheduled work is entered once, whoever enters it: `daily-cleanup:2026-11-20`. */
  uniqueKey?: string
}

/** Enters work to be done after the transaction it is entered in, by whichever process comes first. */
export async function enqueueJob<K extends JobKind>(trx: Db | Trx, job: NewJob<K>, now: Date): Promise<void> {
  await insertJob(trx, {
    id: newId(),
    kind: job.kind,
    payload: JSON.stringify(job.payload),
    runAt: (job.runAt ?? now).toISOString(),
    attempts: 0,
    leaseOwner: null,
    leaseUntil: null,
    doneAt: null,
    failedAt: null,
    lastError: null,
    uniqueKey: job.uniqueKey ?? null,
  })
}
