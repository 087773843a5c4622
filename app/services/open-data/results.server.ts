import { groupBy } from '#app/domain/group.ts'
import type { ProjectItem } from '#app/domain/open-data/projects.ts'
import { currentReadings } from '#app/domain/results.ts'
import type { Db } from '#db/schema.ts'
import { listResultsWithReadings } from '../result-records.server.ts'

/** What projects measure, by project: the readings in force. Notes and names stay here. */
export async function openResults(
  db: Db,
  projectIds: readonly string[],
): Promise<(projectId: string) => ProjectItem['results']> {
  const results = groupBy(await listResultsWithReadings(db, projectIds), one => one.result.projectId)
  return projectId =>
    results(projectId).map(({ result, readings }) => ({
      id: result.id,
      indicator: result.indicator,
      unit: result.unit,
      direction: result.direction,
      baseline: numberOrNull(result.baseline),
      target: numberOrNull(result.target),
      provenance: result.provenance,
      readings: currentReadings(readings).map(reading => ({
        value: Number(reading.value),
        comparator: reading.comparator,
        date: reading.readOn,
        precision: reading.precision,
        provenance: reading.provenance,
      })),
    }))
}

const numberOrNull = (decimal: string | null) => (decimal === null ? null : Number(decimal))
