import { addDays, dayOfInstant, type IsoDate } from '#app/domain/dates.ts'
import { findFirstEventInstant, listPublicActs } from '#db/queries/dashboard.ts'
import { findLastSeq } from '#db/queries/events.ts'
import type { Db } from '#db/schema.ts'

/** So far back is looked: two years of quarters, with what comes before the first of them. */
const DAYS = 3 * 366

interface Acts {
  /** Up to which line of the log it is read. */
  seq: number
  /** The days on which each party acted in public, as the log has them. */
  daysOf: Map<string, IsoDate[]>
  /** The day the log began; null for an empty one. */
  since: IsoDate | null
}

const actsOf = new WeakMap<Db, Promise<Acts>>()

/** When clusters and organisations acted in public. The log only grows: what was read of it is kept, and only the rest is read. */
export function readActs(db: Db, today: IsoDate): Promise<Acts> {
  const before = actsOf.get(db)
  const next = before ? before.then(acts => readOn(db, acts)) : readFirst(db, today)
  actsOf.set(db, next)
  next.catch(() => actsOf.get(db) === next && actsOf.delete(db))
  return next
}

async function readFirst(db: Db, today: IsoDate): Promise<Acts> {
  const first = await findFirstEventInstant(db)
  const since = first === undefined ? null : dayOfInstant(first)
  const from = `${addDays(today, -DAYS)}T05:00:00.000Z`
  return readOn(db, { seq: 0, daysOf: new Map(), since }, from)
}

async function readOn(db: Db, acts: Acts, from?: string): Promise<Acts> {
  const seq = await findLastSeq(db)
  if (seq === acts.seq) return acts
  for (const { party, at } of await listPublicActs(db, { after: acts.seq, upTo: seq, from })) {
    const day = dayOfInstant(at)
    const days = acts.daysOf.get(party)
    if (!days) acts.daysOf.set(party, [day])
    else if (days.at(-1) !== day) days.push(day)
  }
  const since = acts.since ?? (await findFirstEventInstant(db).then(first => (first ? dayOfInstant(first) : null)))
  return { seq, daysOf: acts.daysOf, since }
}
