import { addDays, dayOfInstant, type IsoDate } from '#app/domain/dates.ts'
import { findFirstEventInstant, listPublicActs } from '#db/queries/dashboard.ts'
import { findLastSeq } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'

/** A cluster that acted within so many days is active. */
export const ACTIVE_DAYS = 90

/** The first day on which somebody must have acted to be active on one of these. */
export const firstActiveDay = (days: readonly IsoDate[]): IsoDate =>
  addDays(
    days.reduce((first, day) => (day < first ? day : first)),
    1 - ACTIVE_DAYS,
  )

export interface Acts {
  /** The days on which each party acted in public, as numbers; another array when it acted since. */
  daysOf: ReadonlyMap<string, readonly number[]>
  /** The day the log began; null for an empty one. */
  since: IsoDate | null
}
interface ReadActs extends Acts {
  /** Up to which line of the log it is read, and from which day on. */
  seq: number
  from: IsoDate
}

/** `2026-11-20…` → 20261120: there are many, and they are only compared. */
export function dayNumber(text: string): number {
  let number = 0
  for (let i = 0; i < 10; i++) if (i !== 4 && i !== 7) number = number * 10 + text.charCodeAt(i) - 48
  return number
}

const actsOf = new WeakMap<Db, Promise<ReadActs>>()

/**
 * When clusters and organisations acted in public, at least from a day on. The log only grows: what was read of it is kept,
 * and only the rest is read. Another object means that somebody acted.
 */
export function readActs(db: Db, from: IsoDate): Promise<Acts> {
  const before = actsOf.get(db)
  const next = before ? before.then(acts => readOn(db, acts.from <= from ? acts : nothing(from))) : readFirst(db, from)
  actsOf.set(db, next)
  next.catch(() => actsOf.get(db) === next && actsOf.delete(db))
  return next
}

const nothing = (from: IsoDate): ReadActs => ({ seq: 0, from, daysOf: new Map(), since: null })
const readFirst = (db: Db, from: IsoDate) => readOn(db, nothing(from))

async function readOn(db: Db, acts: ReadActs): Promise<ReadActs> {
  const seq = await findLastSeq(db)
  if (seq === acts.seq) return acts
  const { from } = acts
  // The day begins at five o'clock in the log's time.
  const rows = await listPublicActs(db, { after: acts.seq, upTo: seq, from: `${from}T05:00:00.000Z` })
  const since = acts.since ?? (await findFirstEventInstant(db).then(first => (first ? dayOfInstant(first) : null)))
  if (rows.length === 0 && since === acts.since) {
    // The very same, read further.
    acts.seq = seq
    return acts
  }
  const daysOf = new Map(acts.daysOf)
  const begun = new Set<string>()
  for (const { party, at } of rows) {
    const day = dayNumber(at.charCodeAt(11) === 48 ? dayOfInstant(at) : at)
    const known = daysOf.get(party)
    if (known?.at(-1) === day) continue
    if (known && begun.has(party)) (known as number[]).push(day)
    else daysOf.set(party, [...(known ?? []), day])
    begun.add(party)
  }
  return { seq, from, daysOf, since }
}
