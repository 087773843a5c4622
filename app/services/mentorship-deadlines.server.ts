import { addDays, endOfDayInBogota, type IsoDate } from '#app/domain/dates.ts'
import { ANSWER_DAYS, REMINDER_DAYS } from '#app/domain/mentorships.ts'
import type { Trx } from '#db/schema.ts'
import { enqueueJob } from './job-queue.server.ts'

/** Has the requests looked at on the days the mentor is reminded of one, and when its last day to answer has ended. */
export async function enqueueDeadlines(trx: Trx, answerBy: IsoDate, now: Date): Promise<void> {
  const reminders = REMINDER_DAYS.map(days => addDays(answerBy, days - ANSWER_DAYS - 1))
  for (const day of [...reminders, answerBy]) {
    const runAt = new Date(endOfDayInBogota(day).getTime() + 1)
    const uniqueKey = `mentorships.settle:${day}`
    await enqueueJob(trx, { kind: 'mentorships.settle', payload: {}, runAt, uniqueKey }, now)
  }
}
