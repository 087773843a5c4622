import { isDeepStrictEqual } from 'node:util'
import { type Fact, VERBS_OF_IMPORTS, verbsThatChange } from '#app/domain/event-effects.ts'
import type { EventVerb } from '#app/domain/events.ts'
import type { SubjectType } from '#app/domain/vocabularies.ts'
import { findLastSeq, hasEventBetween } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'
import { holdTail, readTouches } from './log-tail.server.ts'

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
  return kept(db, key, compute, async (after, upTo) => {
    const verbs = verbsOf(facts)
    const touches = await readTouches(db, after, upTo)
    return touches ? touches.some(({ verb }) => verbs.includes(verb)) : hasEventBetween(db, verbs, after, upTo)
  })
}

/** How rows are kept that each tell of one record. */
export interface ByRecord<R> {
  /** What the rows tell of. */
  type: SubjectType
  /** What else they are made of: an event that changes it has all of them read again. */
  facts: readonly Fact[]
  order: (a: R, b: R) => number
}

/** More records than these are not read one by one. */
const MOST_APART = 100

/**
 * Rows of records, kept one by one: after an event only those are read again that it is about or that it mentions, whatever
 * it says of them. The array is never changed: another one means that some row is another, and all others are the same.
 *
 * @param read the rows of these records, or of all; nothing else that changes may be in them but `facts`, nor the time
 */
export function keptByRecord<R extends { id: string }>(
  db: Db,
  key: string,
  { type, facts, order }: ByRecord<NoInfer<R>>,
  read: (ids?: readonly string[]) => Promise<R[]>,
): Promise<readonly R[]> {
  const whole = [...VERBS_OF_IMPORTS, ...verbsOf(facts)]
  const touchedIn = (after: number, upTo: number) => idsTouched(db, type, whole, after, upTo)
  return kept<readonly R[]>(
    db,
    key,
    async (before, upTo) => {
      const ids = before ? await touchedIn(before.seq, upTo) : null
      const rows = ids && (await before?.value.catch(() => null))
      if (!ids || !rows) return (await read()).sort(order)
      const touched = new Set(ids)
      const known = rows.filter(row => touched.has(row.id))
      const fresh = (await read(ids)).sort(order)
      if (isDeepStrictEqual(known, fresh)) return rows
      return [...rows.filter(row => !touched.has(row.id)), ...fresh].sort(order)
    },
    async (after, upTo) => (await touchedIn(after, upTo))?.length !== 0,
  )
}

/** The records of a type that lines of the log touch; null where all of them may be. */
async function idsTouched(
  db: Db,
  type: SubjectType,
  whole: readonly EventVerb[],
  after: number,
  upTo: number,
): Promise<string[] | null> {
  const touches = await readTouches(db, after, upTo)
  if (!touches || touches.some(({ verb }) => whole.includes(verb))) return null
  const prefix = `${type}/`
  const refs = new Set(touches.flatMap(touch => touch.refs.filter(ref => ref.startsWith(prefix))))
  return refs.size > MOST_APART ? null : [...refs].map(ref => ref.slice(prefix.length))
}

async function kept<T>(
  db: Db,
  key: string,
  compute: (before: { seq: number; value: Promise<T> } | undefined, upTo: number) => Promise<T>,
  isChanged: (after: number, upTo: number) => Promise<boolean>,
): Promise<T> {
  const seq = await findLastSeq(db)
  const byKey = keptByDb.get(db) ?? new Map<string, Kept>()
  keptByDb.set(db, byKey)
  holdTail(db, seq)
  let known = byKey.get(key)
  while (known && known.seq < seq) {
    if (await isChanged(known.seq, seq)) {
      // Somebody may have seen the same meanwhile, and begun.
      if (byKey.get(key) === known) break
      known = byKey.get(key)
    } else known.seq = Math.max(known.seq, seq)
  }
  if (known && known.seq >= seq) return known.value as Promise<T>
  const value = compute(known as { seq: number; value: Promise<T> } | undefined, seq)
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
