import type { Db, NewRow, Row, Trx } from '../schema.ts'

export async function insertAccessRequest(trx: Trx, request: NewRow<'accessRequest'>): Promise<void> {
  await trx.insertInto('accessRequest').values(request).execute()
}

/** Those of one status, the oldest first, with the party they were matched with. */
export async function listAccessRequests(db: Db, status: Row<'accessRequest'>['status'], limit: number) {
  return db
    .selectFrom('accessRequest')
    .leftJoin('party', 'party.id', 'accessRequest.partyId')
    .selectAll('accessRequest')
    .select(['party.slug as partySlug', 'party.name as partyName'])
    .where('accessRequest.status', '=', status)
    .orderBy('accessRequest.id')
    .limit(limit)
    .execute()
}

export async function findAccessRequest(db: Db | Trx, id: string): Promise<Row<'accessRequest'> | undefined> {
  return db.selectFrom('accessRequest').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Closes an open request; false when somebody closed it before. */
export async function updateAccessRequestHandled(
  trx: Trx,
  id: string,
  handled: { status: 'invited' | 'dismissed'; handledBy: string | null; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('accessRequest')
    .set({ status: handled.status, handledBy: handled.handledBy, handledAt: handled.now.toISOString() })
    .where('id', '=', id)
    .where('status', '=', 'open')
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

export async function countOpenAccessRequests(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('accessRequest')
    .select(eb => eb.fn.countAll().as('n'))
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Takes what a person wrote about themselves off their requests. */
export async function updateAccessRequestsErased(trx: Trx, email: string): Promise<void> {
  await trx.updateTable('accessRequest').set({ name: '', email: '', message: '' }).where('email', '=', email).execute()
}
