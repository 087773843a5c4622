import type { Db, NewRow, Row, Trx } from '../schema.ts'

export async function insertSession(db: Db | Trx, session: NewRow<'session'>): Promise<void> {
  await db.insertInto('session').values(session).execute()
}

export async function findSession(db: Db, idHash: string): Promise<Row<'session'> | undefined> {
  return db.selectFrom('session').selectAll().where('idHash', '=', idHash).executeTakeFirst()
}

/** Live sessions of a person, the last used first. */
export async function listSessionsOfUser(db: Db, userId: string, now: Date): Promise<Row<'session'>[]> {
  return db
    .selectFrom('session')
    .selectAll()
    .where('userId', '=', userId)
    .where('expiresAt', '>', now.toISOString())
    .orderBy('lastSeenAt', 'desc')
    .execute()
}

/** Records a use and moves the idle limit, never beyond the absolute one. */
export async function updateSessionUse(db: Db, idHash: string, idleUntil: Date, now: Date): Promise<void> {
  const idle = idleUntil.toISOString()
  await db
    .updateTable('session')
    .set(eb => ({
      lastSeenAt: now.toISOString(),
      expiresAt: eb.case().when('absoluteExpiresAt', '<', idle).then(eb.ref('absoluteExpiresAt')).else(idle).end(),
    }))
    .where('idHash', '=', idHash)
    .execute()
}

export async function updateSessionActingFor(trx: Db | Trx, idHash: string, partyId: string): Promise<void> {
  await trx.updateTable('session').set({ actingFor: partyId }).where('idHash', '=', idHash).execute()
}

export async function deleteSession(db: Db | Trx, idHash: string): Promise<void> {
  await db.deleteFrom('session').where('idHash', '=', idHash).execute()
}

/** Ends one session of a person, by the start of its hash; gives how many it ended. */
export async function deleteSessionOfUser(db: Db | Trx, userId: string, idHash: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('userId', '=', userId)
    .where('idHash', '=', idHash)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Ends all sessions of a person, but for the one named. */
export async function deleteSessionsOfUser(db: Db | Trx, userId: string, exceptHash?: string): Promise<number> {
  let query = db.deleteFrom('session').where('userId', '=', userId)
  if (exceptHash) query = query.where('idHash', '!=', exceptHash)
  const { numDeletedRows } = await query.executeTakeFirst()
  return Number(numDeletedRows)
}

export async function deleteSessionsExpiredBefore(db: Db | Trx, instant: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('expiresAt', '<=', instant.toISOString())
    .executeTakeFirst()
  return Number(numDeletedRows)
}
