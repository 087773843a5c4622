import { conflict, notFound } from '#app/domain/errors.ts'
import { type MaturityReading, newestReadings, toReading } from '#app/domain/maturity.ts'
import { CURRENT_SCALE } from '#app/domain/maturity-scales.ts'
import { findReading, listReadingsOf, updateClusterMaturityLevel } from '#db/queries/maturity.ts'
import type { Db, Row, Trx } from '#db/schema.ts'

/** A reading as it is kept, with who said it and what it corrects. */
export type ReadingRecord = MaturityReading & Omit<Row<'maturityReading'>, 'scale' | 'level' | 'isPublic'>

/** All of a cluster's, newest first, corrected ones too. */
export async function readReadings(db: Db | Trx, clusterId: string): Promise<ReadingRecord[]> {
  return (await listReadingsOf(db, clusterId)).map(toReading)
}

/** @throws 404 for none of this cluster's, 409 for a self-assessment: the cluster can take it again */
export async function getSurveyReading(trx: Trx, clusterId: string, id: string): Promise<Row<'maturityReading'>> {
  const reading = await findReading(trx, id)
  if (!reading || reading.clusterId !== clusterId) throw notFound()
  if (reading.kind !== 'ssme') throw conflict('maturity.refusals.selfAssessment')
  return reading
}

/** Those that nobody corrected or withdrew. */
export const standing = <R extends Pick<ReadingRecord, 'correctedAt'>>(readings: readonly R[]): R[] =>
  readings.filter(reading => reading.correctedAt === null)

/**
 * Keeps the copy that lists, the map and the open data filter by: the newest overall level that is public, on today's
 * scale. Whoever writes, corrects, withdraws, shows or hides readings calls it in the same transaction.
 */
export async function keepMaturityLevel(trx: Trx, clusterId: string): Promise<void> {
  const shown = standing(await readReadings(trx, clusterId)).filter(reading => reading.isPublic)
  const { overall } = newestReadings(shown)
  await updateClusterMaturityLevel(trx, clusterId, overall?.scale === CURRENT_SCALE ? overall.level : null)
}
