import type { MailFrequency, MailTopic } from '#app/domain/mail-preferences.ts'
import type { Db, NewRow, Row, Trx } from '../schema.ts'

/** What people chose, where they chose. */
export async function listMailPreferences(db: Db | Trx, userIds: readonly string[]): Promise<Row<'mailPreference'>[]> {
  if (userIds.length === 0) return []
  return db.selectFrom('mailPreference').selectAll().where('userId', 'in', userIds).execute()
}

/** Whoever has this address, and how often they chose to hear of a topic, if they did. */
export async function findMailReceiver(
  db: Db | Trx,
  email: string,
  topic: MailTopic,
): Promise<{ userId: string; frequency: MailFrequency | null } | undefined> {
  return db
    .selectFrom('user')
    .leftJoin('mailPreference as chosen', join =>
      join.onRef('chosen.userId', '=', 'user.id').on('chosen.kind', '=', topic),
    )
    .select(['user.id as userId', 'chosen.frequency'])
    .where('user.email', '=', email)
    .executeTakeFirst()
}

export async function saveMailPreference(trx: Trx, row: NewRow<'mailPreference'>): Promise<void> {
  await trx
    .insertInto('mailPreference')
    .values(row)
    .onConflict(clash => clash.columns(['userId', 'kind']).doUpdateSet({ frequency: row.frequency }))
    .execute()
}

/** How far the digests have told people, of each topic that one ever told them. */
export async function listMailCursors(db: Db | Trx, userIds: readonly string[]): Promise<Row<'mailCursor'>[]> {
  if (userIds.length === 0) return []
  return db.selectFrom('mailCursor').selectAll().where('userId', 'in', userIds).execute()
}

export async function saveMailCursors(trx: Trx, rows: readonly NewRow<'mailCursor'>[]): Promise<void> {
  if (rows.length === 0) return
  await trx
    .insertInto('mailCursor')
    .values(rows)
    .onConflict(clash =>
      clash.columns(['userId', 'kind']).doUpdateSet(eb => ({
        throughSeq: eb.ref('excluded.throughSeq'),
        told: eb.ref('excluded.told'),
      })),
    )
    .execute()
}

/** Where digests begin for people whom none has told anything yet; whoever has a cursor keeps it. */
export async function saveFirstMailCursors(trx: Trx, rows: readonly NewRow<'mailCursor'>[]): Promise<void> {
  if (rows.length === 0) return
  await trx
    .insertInto('mailCursor')
    .values(rows)
    .onConflict(clash => clash.columns(['userId', 'kind']).doNothing())
    .execute()
}

/** Of somebody who is erased. */
export async function deleteMailStateOfUser(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('mailPreference').where('userId', '=', userId).execute()
  await trx.deleteFrom('mailCursor').where('userId', '=', userId).execute()
}
