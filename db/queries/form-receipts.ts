import type { Db, Trx } from '../schema.ts'

export async function findFormReceipt(db: Db | Trx, token: string) {
  return db.selectFrom('formReceipt').select('result').where('token', '=', token).executeTakeFirst()
}

export async function insertFormReceipt(trx: Trx, token: string, result: string, now: Date): Promise<void> {
  await trx.insertInto('formReceipt').values({ token, result, createdAt: now.toISOString() }).execute()
}

export async function deleteFormReceiptsBefore(db: Db, instant: Date): Promise<number> {
  const result = await db.deleteFrom('formReceipt').where('createdAt', '<', instant.toISOString()).executeTakeFirst()
  return Number(result.numDeletedRows)
}
