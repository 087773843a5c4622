import { dayOfInstant } from '#app/domain/dates.ts'
import { groupBy } from '#app/domain/group.ts'
import { listEntriesInCharge, listWords } from '#db/queries/dashboard-work.ts'
import type { Db } from '#db/schema.ts'
import { keptByRecord } from '../../kept.server.ts'
import { byId } from './order.server.ts'

/** Every entry of the register with who is in charge of it and the days of all news and decisions, the earliest first. */
export function readEntries(db: Db) {
  return keptByRecord(db, 'dashboard-entries', { type: 'bottleneck', facts: ['profiles'], order: byId }, async ids => {
    const [entries, words] = await Promise.all([listEntriesInCharge(db, ids), listWords(db, ids)])
    const wordsOn = groupBy(words, word => word.bottleneckId)
    return entries.map(({ createdAt, ...entry }) => ({
      ...entry,
      createdOn: dayOfInstant(createdAt),
      words: wordsOn(entry.id)
        .map(word => dayOfInstant(word.at))
        .sort(),
    }))
  })
}
export type Entry = Awaited<ReturnType<typeof readEntries>>[number]
