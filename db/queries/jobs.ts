import type { Db, NewRow, Row, Trx } from '../schema.ts'

/** Enters a job; one whose unique key is known already is left as it is. */
export async function insertJob(db: Db | Trx, job: NewRow<'job'>): Promise<void> {
  await db
    .insertInto('job')
    .values(job)
    .onConflict(conflict => conflict.column('uniqueKey').doNothing())
    .execute()
}

/** The job of a kind that was entered last, whatever became of it. */
export async function findLatestJob(db: Db | Trx, kind: string): Promise<Row<'job'> | undefined> {
  return db.selectFrom('job').selectAll().where('kind', '=', kind).orderBy('id', 'desc').limit(1).executeTakeFirst()
}

export async function hasJobWithKey(db: Db, uniqueKey: string): Promise<boolean> {
  const row = await db.selectFrom('job').select('id').where('uniqueKey', '=', uniqueKey).executeTakeFirst()
  return row !== undefined
}

/**
 * Takes the job that has been due longest and that nobody works on, until `leaseUntil`. One conditional statement: of
 * two processes that ask at once, one gets it.
 */
export async function takeDueJob(db: Db, owner: string, leaseUntil: Date, now: Date): Promise<Row<'job'> | undefined> {
  const instant = now.toISOString()
  return db
    .updateTable('job')
    .set(eb => ({ leaseOwner: owner, leaseUntil: leaseUntil.toISOString(), attempts: eb('attempts', '+', 1) }))
    .where('id', '=', eb =>
      eb
        .selectFrom('job as due')
        .select('due.id')
        .where('due.doneAt', 'is', null)
        .where('due.failedAt', 'is', null)
        .where('due.runAt', '<=', instant)
        .where(or => or.or([or('due.leaseUntil', 'is', null), or('due.leaseUntil', '<=', instant)]))
        .orderBy('due.runAt')
        .orderBy('due.id')
        .limit(1),
    )
    .where(eb => eb.or([eb('leaseUntil', 'is', null), eb('leaseUntil', '<=', instant)]))
    .returningAll()
    .executeTakeFirst()
}

/** Only the holder of the lease says how a job ended. What a finished job carried is forgotten. */
export async function updateJobDone(db: Db, id: string, owner: string, now: Date): Promise<void> {
  await db
    .updateTable('job')
    .set({ doneAt: now.toISOString(), payload: '{}', leaseOwner: null, leaseUntil: null, lastError: null })
    .where('id', '=', id)
    .where('leaseOwner', '=', owner)
    .execute()
}

/** Puts a job back for `runAt`, or with null gives it up. */
export async function updateJobFailed(
  db: Db,
  id: string,
  owner: string,
  { runAt, error, now }: { runAt: Date | null; error: string; now: Date },
): Promise<void> {
  const next = runAt ? { runAt: runAt.toISOString() } : { failedAt: now.toISOString() }
  await db
    .updateTable('job')
    .set({ ...next, lastError: error, leaseOwner: null, leaseUntil: null })
    .where('id', '=', id)
    .where('leaseOwner', '=', owner)
    .execute()
}

export async function deleteJobsEndedBefore(db: Db, instant: Date): Promise<number> {
  const limit = instant.toISOString()
  const { numDeletedRows } = await db
    .deleteFrom('job')
    .where(eb => eb.or([eb('doneAt', '<', limit), eb('failedAt', '<', limit)]))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export async function countFailedJobs(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('job')
    .select(eb => eb.fn.countAll().as('n'))
    .where('failedAt', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(n)
}
