import type { Db, NewRow, Row, Trx } from '../schema.ts'

export async function insertErrorReport(trx: Trx, report: NewRow<'errorReport'>): Promise<void> {
  await trx.insertInto('errorReport').values(report).execute()
}

/** Those of one status: the open ones the oldest first, the others by when they were handled, the newest first. */
export async function listErrorReports(db: Db, status: Row<'errorReport'>['status'], limit: number) {
  const query = db.selectFrom('errorReport').selectAll().where('status', '=', status).limit(limit)
  return (status === 'open' ? query.orderBy('id') : query.orderBy('handledAt', 'desc')).execute()
}

export async function findErrorReport(db: Db | Trx, id: string): Promise<Row<'errorReport'> | undefined> {
  return db.selectFrom('errorReport').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Closes an open report; false when somebody closed it before. */
export async function updateErrorReportHandled(
  trx: Trx,
  id: string,
  handled: { status: 'resolved' | 'dismissed'; resolution: string; handledBy: string | null; now: Date },
): Promise<boolean> {
  const { status, resolution, handledBy, now } = handled
  const { numUpdatedRows } = await trx
    .updateTable('errorReport')
    .set({ status, resolution, handledBy, handledAt: now.toISOString() })
    .where('id', '=', id)
    .where('status', '=', 'open')
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

export async function countOpenErrorReports(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('errorReport')
    .select(eb => eb.fn.countAll().as('n'))
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Takes a person's address off what they reported. */
export async function updateErrorReportsErased(trx: Trx, userId: string, email: string | null): Promise<void> {
  await trx
    .updateTable('errorReport')
    .set({ email: null })
    .where(eb => eb.or([eb('reportedBy', '=', userId), eb('email', '=', email ?? '')]))
    .execute()
}
