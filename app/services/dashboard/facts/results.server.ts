import { groupBy } from '#app/domain/group.ts'
import { spanOf } from '#app/domain/spans.ts'
import { listDashboardReadings, listDashboardResults } from '#db/queries/dashboard-work.ts'
import type { Db } from '#db/schema.ts'
import { keptUntilNextEvent } from '../../kept.server.ts'

/** Every result of a public project with its readings in force, the oldest first. Kept until the next event. */
export function readResultFacts(db: Db) {
  return keptUntilNextEvent(db, 'dashboard-results', async () => {
    const [results, readings] = await Promise.all([listDashboardResults(db), listDashboardReadings(db)])
    const readingsOf = groupBy(readings, reading => reading.resultId)
    return results.map(result => ({
      ...result,
      readings: readingsOf(result.id).map(({ resultId: _, ...reading }) => ({
        ...reading,
        ...spanOf(reading.readOn, null, reading.precision),
      })),
    }))
  })
}
export type ResultFact = Awaited<ReturnType<typeof readResultFacts>>[number]
