import type { Db, NewRow, Row, Trx } from '../schema.ts'

export async function insertOutboxMail(trx: Trx, mail: NewRow<'outbox'>): Promise<void> {
  await trx.insertInto('outbox').values(mail).execute()
}

/** Those of the message names that have been written already. */
export async function listKnownMessages(trx: Trx, messageIds: readonly string[]): Promise<string[]> {
  if (messageIds.length === 0) return []
  const rows = await trx.selectFrom('outbox').select('messageId').where('messageId', 'in', messageIds).execute()
  return rows.map(({ messageId }) => messageId)
}

export async function findOutboxMail(db: Db, id: string): Promise<Row<'outbox'> | undefined> {
  return db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Marks a mail as sent and forgets what it said: it may have carried a link that opens an account. */
export async function updateOutboxMailSent(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('outbox').set({ sentAt: now.toISOString(), text: '', html: null }).where('id', '=', id).execute()
}

export async function deleteOutboxMailsBefore(db: Db, instant: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('outbox')
    .where('createdAt', '<', instant.toISOString())
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Hands what was written to an address, of these kinds, to another one of the same person. */
export async function updateOutboxAddress(
  trx: Trx,
  { from, to, kinds }: { from: string; to: string; kinds: readonly string[] },
): Promise<void> {
  await trx.updateTable('outbox').set({ toEmail: to }).where('toEmail', '=', from).where('kind', 'in', kinds).execute()
}

/** Everything written or to be written to an address. */
export async function deleteOutboxMailsTo(trx: Trx, email: string): Promise<void> {
  await trx.deleteFrom('outbox').where('toEmail', '=', email).execute()
}
