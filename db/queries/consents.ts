import type { Db, NewRow, Trx } from '../schema.ts'

export async function insertConsent(trx: Trx, consent: NewRow<'consent'>): Promise<void> {
  await trx.insertInto('consent').values(consent).execute()
}

export async function hasConsented(db: Db | Trx, userId: string, noticeVersion: string): Promise<boolean> {
  const row = await db
    .selectFrom('consent')
    .select('id')
    .where('userId', '=', userId)
    .where('noticeVersion', '=', noticeVersion)
    .executeTakeFirst()
  return row !== undefined
}
