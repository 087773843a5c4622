import type { Db, NewRow, Row, Trx } from '../schema.ts'

type Purpose = Row<'accountToken'>['purpose']

export async function insertAccountToken(trx: Db | Trx, token: NewRow<'accountToken'>): Promise<void> {
  await trx.insertInto('accountToken').values(token).execute()
}

/** A token that can still be used. */
export async function findUsableToken(
  db: Db | Trx,
  tokenHash: string,
  purpose: Purpose,
  now: Date,
): Promise<Row<'accountToken'> | undefined> {
  return db
    .selectFrom('accountToken')
    .selectAll()
    .where('tokenHash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now.toISOString())
    .executeTakeFirst()
}

/** Uses a token up: true for exactly one of those who try. */
export async function updateTokenUsed(trx: Trx, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('accountToken')
    .set({ usedAt: now.toISOString() })
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now.toISOString())
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** The address a person has asked to move to, not confirmed yet. */
export async function findPendingEmail(db: Db, userId: string, now: Date): Promise<string | null> {
  const row = await db
    .selectFrom('accountToken')
    .select('email')
    .where('userId', '=', userId)
    .where('purpose', '=', 'email-change')
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now.toISOString())
    .orderBy('createdAt', 'desc')
    .executeTakeFirst()
  return row?.email ?? null
}

export async function deleteTokensOfUser(trx: Trx, userId: string, purpose?: Purpose): Promise<void> {
  const query = trx.deleteFrom('accountToken').where('userId', '=', userId)
  await (purpose ? query.where('purpose', '=', purpose) : query).execute()
}

export async function deleteTokensExpiredBefore(db: Db, instant: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('accountToken')
    .where('expiresAt', '<=', instant.toISOString())
    .executeTakeFirst()
  return Number(numDeletedRows)
}
