import { notFound } from '#app/domain/errors.ts'
import { groupBy } from '#app/domain/group.ts'
import { listProjectRows } from '#db/queries/project-writes.ts'
import { findResult, listAttestations, listReadings, listResultsOf } from '#db/queries/results.ts'
import type { Db, Row, Trx } from '#db/schema.ts'
import { listProjectRecords, type ProjectRecord } from './project-records.server.ts'

export type ReadingRow = Awaited<ReturnType<typeof listReadings>>[number] & {
  attestations: Awaited<ReturnType<typeof listAttestations>>
}

/** What a project measures, with every reading and who vouches for each. */
export interface ResultWithReadings {
  result: Row<'result'>
  readings: ReadingRow[]
}

export interface ResultRecord extends ResultWithReadings {
  project: ProjectRecord
}

/** @throws 404 */
export async function getResultRecord(db: Db | Trx, id: string): Promise<ResultRecord> {
  const result = await findResult(db, id)
  if (!result) throw notFound()
  const [project] = await listProjectRecords(db, [result.projectId])
  const [whole] = await withReadings(db, [result])
  if (!project || !whole) throw notFound()
  return { ...whole, project }
}

/** What projects measure, in their order. */
export async function listResultsWithReadings(
  db: Db | Trx,
  projectIds: readonly string[],
): Promise<ResultWithReadings[]> {
  return withReadings(db, await listResultsOf(db, projectIds))
}

/** The slug of the project a result is of, for the way back. */
export async function slugOfProject(db: Db | Trx, id: string): Promise<string> {
  const [project] = await listProjectRows(db, [id])
  if (!project) throw notFound()
  return project.slug
}

async function withReadings(db: Db | Trx, results: Row<'result'>[]): Promise<ResultWithReadings[]> {
  const readings = await listReadings(
    db,
    results.map(result => result.id),
  )
  const attestations = await listAttestations(
    db,
    readings.map(reading => reading.id),
  )
  const attestationsOf = groupBy(attestations, one => one.readingId)
  const readingsOf = groupBy(readings, one => one.resultId)
  return results.map(result => ({
    result,
    readings: readingsOf(result.id).map(reading => ({ ...reading, attestations: attestationsOf(reading.id) })),
  }))
}
