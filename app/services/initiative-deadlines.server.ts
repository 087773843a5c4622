import { endOfDayInBogota, type IsoDate } from '#app/domain/dates.ts'
import type { Trx } from '#db/schema.ts'
import { enqueueJob } from './job-queue.server.ts'

/** Has the initiatives looked at when a deadline day has ended. */
export async function enqueueDeadline(trx: Trx, day: IsoDate, now: Date): Promise<void> {
  const runAt = new Date(endOfDayInBogota(day).getTime() + 1)
  await enqueueJob(trx, { kind: 'initiatives.settle', payload: {}, runAt, uniqueKey: `initiatives.settle:${day}` }, now)
}
