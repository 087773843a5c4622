import type { IsoDate } from '#app/domain/dates.ts'
import type { Fact } from '#app/domain/event-effects.ts'
import type { Db } from '#db/schema.ts'
import { keptWhile } from './kept.server.ts'

/**
 * `compute()` for a day, or what it gave for that day while none of `facts` changed. Of one day at a time: yesterday's is
 * let go.
 */
export async function keptForDay<T>(
  db: Db,
  key: string,
  facts: readonly Fact[],
  day: IsoDate,
  compute: () => Promise<T>,
): Promise<T> {
  const byDay = await keptWhile(db, key, facts, async () => new Map<IsoDate, Promise<T>>())
  const known = byDay.get(day)
  if (known) return known
  const value = compute()
  byDay.clear()
  byDay.set(day, value)
  value.catch(() => byDay.get(day) === value && byDay.delete(day))
  return value
}
