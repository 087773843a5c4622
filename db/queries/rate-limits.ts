import type { Db } from '../schema.ts'

/**
 * Adds one point to `key`, whose window begins with its first point. One statement, so that two processes never count
 * the same point. Gives the points spent in the window and when it ends.
 */
export async function spendPoint(
  db: Db,
  key: string,
  windowEnd: Date,
  now: Date,
): Promise<{ points: number; expiresAt: string }> {
  const instant = now.toISOString()
  const row = await db
    .insertInto('rateLimit')
    .values({ key, points: 1, expiresAt: windowEnd.toISOString() })
    .onConflict(conflict =>
      conflict.column('key').doUpdateSet(eb => ({
        points: eb
          .case()
          .when('rateLimit.expiresAt', '<=', instant)
          .then(1)
          .else(eb('rateLimit.points', '+', 1))
          .end(),
        expiresAt: eb
          .case()
          .when('rateLimit.expiresAt', '<=', instant)
          .then(eb.ref('excluded.expiresAt'))
          .else(eb.ref('rateLimit.expiresAt'))
          .end(),
      })),
    )
    .returning(['points', 'expiresAt'])
    .executeTakeFirstOrThrow()
  return { points: row.points, expiresAt: row.expiresAt }
}

/** The points of a window that has not ended. */
export async function findSpentPoints(db: Db, key: string, now: Date) {
  return db
    .selectFrom('rateLimit')
    .select(['points', 'expiresAt'])
    .where('key', '=', key)
    .where('expiresAt', '>', now.toISOString())
    .executeTakeFirst()
}

export async function deleteRateLimit(db: Db, key: string): Promise<void> {
  await db.deleteFrom('rateLimit').where('key', '=', key).execute()
}

export async function deleteRateLimitsExpiredBefore(db: Db, instant: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('rateLimit')
    .where('expiresAt', '<=', instant.toISOString())
    .executeTakeFirst()
  return Number(numDeletedRows)
}
