import { type Fact, verbsThatChange } from '#app/domain/event-effects.ts'
import type { EventVerb } from '#app/domain/events.ts'
import { findLastSeq, hasEventBetween } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'

interface Kept {
  /** Up to which line of the log it is known to hold. */
  seq: number
  value: Promise<unknown>
}
const keptByDb = new WeakMap<Db, Map<string, Kept>>()
const verbsByFacts = new Map<string, readonly EventVerb[]>()

/**
 * `compute()`, or what it gave last time when no event has been written since. Every visible write has an event, so the
 * log's last `seq` is the age of everything public. Only for values that do not depend on who asks.
 */
export function keptUntilNextEvent<T>(db: Db, key: string, compute: () => Promise<T>): Promise<T> {
  return kept(db, key, compute, async () => true)
}

/**
 * The same, kept through events that change none of `facts`: `compute` may read nothing else that changes, nor the time.
 * What it is made of it reads itself, when it is called: handed in, that may be older than the log.
 */
export function keptWhile<T>(db: Db, key: string, facts: readonly Fact[], compute: () => Promise<T>): Promise<T> {
  return kept(db, key, compute, (after, upTo) => hasEventBetween(db, verbsOf(facts), after, upTo))
}

async function kept<T>(
  db: Db,
  key: string,
  compute: () => Promise<T>,
  isChanged: (after: number, upTo: number) => Promise<boolean>,
): Promise<T> {
  const seq = await findLastSeq(db)
  const byKey = keptByDb.get(db) ?? new Map<string, Kept>()
  keptByDb.set(db, byKey)
  let known = byKey.get(key)
  while (known && known.seq < seq) {
    if (await isChanged(known.seq, seq)) {
      // Somebody may have seen the same meanwhile, and begun.
      if (byKey.get(key) === known) break
      known = byKey.get(key)
    } else known.seq = Math.max(known.seq, seq)
  }
  if (known && known.seq >= seq) return known.value as Promise<T>
  const value = compute()
  const begun = { seq, value }
  byKey.set(key, begun)
  value.catch(() => byKey.get(key) === begun && byKey.delete(key))
  return value
}

function verbsOf(facts: readonly Fact[]): readonly EventVerb[] {
  const name = facts.join()
  const known = verbsByFacts.get(name) ?? verbsThatChange(facts)
  verbsByFacts.set(name, known)
  return known
}
