import { addDays, dayInBogota, type IsoDate } from '#app/domain/dates.ts'
import { findFirstEventInstant, listPublicActs } from '#db/queries/dashboard.ts'
import type { Db } from '#db/schema.ts'

/** So far back is looked: two years of quarters, with what comes before the first of them. */
const DAYS = 3 * 366

/**
 * The days on which each cluster or organisation acted in public, and the day the log began. Every event may be such an
 * act: kept until the next.
 */
export async function readActs(db: Db, today: IsoDate) {
  const [acts, first] = await Promise.all([
    listPublicActs(db, `${addDays(today, -DAYS)}T05:00:00.000Z`),
    findFirstEventInstant(db),
  ])
  const daysOf = new Map<string, Set<IsoDate>>()
  for (const { onBehalfOf, recordedAt } of acts) {
    const day = recordedAt.slice(11, 13) >= '05' ? recordedAt.slice(0, 10) : dayInBogota(new Date(recordedAt))
    const days = daysOf.get(onBehalfOf)
    if (days) days.add(day)
    else daysOf.set(onBehalfOf, new Set([day]))
  }
  return { daysOf, since: first === undefined ? null : dayInBogota(new Date(first)) }
}
