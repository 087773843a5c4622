import { findLastSeq } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'

interface Kept {
  seq: number
  value: Promise<unknown>
}
const keptByDb = new WeakMap<Db, Map<string, Kept>>()

/**
 * `compute()`, or what it gave last time when no event has been written since. Every visible write has an event, so the
 * log's last `seq` is the age of everything public. Only for values that do not depend on who asks.
 */
export async function keptUntilNextEvent<T>(db: Db, key: string, compute: () => Promise<T>): Promise<T> {
  const seq = await findLastSeq(db)
  const kept = keptByDb.get(db) ?? new Map<string, Kept>()
  keptByDb.set(db, kept)
  const known = kept.get(key)
  if (known?.seq === seq) return known.value as Promise<T>
  const value = compute()
  kept.set(key, { seq, value })
  value.catch(() => kept.delete(key))
  return value
}
