import { groupBy } from '#app/domain/group.ts'
import { spanOf } from '#app/domain/spans.ts'
import { listDashboardReadings, listDashboardResults } from '#db/queries/dashboard-work.ts'
import type { Db } from '#db/schema.ts'
import { keptByRecord } from '../../kept.server.ts'
import { bySlug } from './order.server.ts'

/** What each public project measures: its results with their readings in force, the oldest first. By address. */
export function readMeasuringProjects(db: Db) {
  return keptByRecord(
    db,
    'dashboard-results',
    { type: 'project', facts: [], order: bySlug },
    async (ids?: readonly string[]) => {
      const [results, readings] = await Promise.all([listDashboardResults(db, ids), listDashboardReadings(db, ids)])
      const readingsOf = groupBy(readings, reading => reading.resultId)
      const resultsOf = groupBy(results, result => result.projectId)
      const projects = new Map(results.map(({ projectId, slug }) => [projectId, slug]))
      return [...projects].map(([id, slug]) => ({
        id,
        slug,
        results: resultsOf(id).map(result => ({
          ...result,
          readings: readingsOf(result.id).map(({ resultId: _, ...reading }) => ({
            ...reading,
            ...spanOf(reading.readOn, null, reading.precision),
          })),
        })),
      }))
    },
  )
}
export type MeasuringProject = Awaited<ReturnType<typeof readMeasuringProjects>>[number]
export type ResultFact = MeasuringProject['results'][number]
