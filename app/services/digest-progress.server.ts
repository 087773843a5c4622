import type { DigestProgress } from '#app/domain/digests.ts'
import { findLastDigestRun } from '#db/queries/digests.ts'
import type { Db } from '#db/schema.ts'

/** The last run of each digest that comes at an hour. */
export async function readLastDigestRuns(db: Db): Promise<DigestProgress[]> {
  const progress: DigestProgress[] = []
  for (const frequency of ['daily', 'weekly'] as const) {
    const run = await findLastDigestRun(db, frequency)
    if (!run) continue
    const { key, startedAt, finishedAt, peopleDone, peopleSkipped, mails } = run
    const peopleTotal = Math.max(run.peopleTotal, peopleDone)
    const isDone = finishedAt !== null
    progress.push({ frequency, key, startedAt, isDone, peopleDone, peopleSkipped, peopleTotal, mails })
  }
  return progress
}
