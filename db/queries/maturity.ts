import type { ReadingKind } from '#app/domain/maturity.ts'
import type { MaturityScale } from '#app/domain/maturity-scales.ts'
import type { Db, NewRow, Row, Trx } from '../schema.ts'

const READING = [
  'id',
  'clusterId',
  'dimension',
  'scale',
  'level',
  'readOn',
  'kind',
  'provenance',
  'isPublic',
] as const satisfies (keyof Row<'maturityReading'>)[]

interface CurrentReadings {
  scale: MaturityScale
  /** Only those of a survey, or only self-assessments. */
  kind?: ReadingKind
  /** Leaves out, before the newest is looked for, what its cluster keeps to itself and the coordination. */
  publicOnly?: boolean
  /** Of these clusters; of all when absent. */
  clusterIds?: readonly string[]
}

/** The newest reading that nobody corrected of every cluster and dimension (`null`: its overall level), on one scale. */
export async function listCurrentReadings(db: Db | Trx, wanted: CurrentReadings) {
  if (wanted.clusterIds?.length === 0) return []
  return currentReadings(db, wanted).select(READING).orderBy('clusterId').orderBy('dimension').execute()
}

/** Of the same readings, how many clusters stand at each level of each dimension, the shown ones apart. */
export async function countCurrentReadings(db: Db | Trx, wanted: CurrentReadings) {
  const rows = await currentReadings(db, wanted)
    .select(['dimension', 'scale', 'level', 'isPublic'])
    .select(eb => eb.fn.countAll().as('clusters'))
    .groupBy(['dimension', 'scale', 'level', 'isPublic'])
    .execute()
  return rows.map(row => ({ ...row, clusters: Number(row.clusters) }))
}

function currentReadings(db: Db | Trx, { scale, kind, publicOnly, clusterIds }: CurrentReadings) {
  return db
    .selectFrom(from =>
      from
        .selectFrom('maturityReading')
        .select(READING)
        .select(eb =>
          eb.fn
            .agg<number>('row_number')
            .over(over => over.partitionBy(['clusterId', 'dimension']).orderBy('readOn', 'desc').orderBy('id', 'desc'))
            .as('age'),
        )
        .where('scale', '=', scale)
        .where('correctedAt', 'is', null)
        .$if(kind !== undefined, query => query.where('kind', '=', kind ?? 'ssme'))
        .$if(publicOnly === true, query => query.where('isPublic', '=', 1))
        .$if(clusterIds !== undefined, query => query.where('clusterId', 'in', clusterIds ?? []))
        .as('reading'),
    )
    .where('age', '=', 1)
}

/** All of one cluster's, the newest first, those that were corrected among them. */
export async function listReadingsOf(db: Db | Trx, clusterId: string): Promise<Row<'maturityReading'>[]> {
  return db
    .selectFrom('maturityReading')
    .selectAll()
    .where('clusterId', '=', clusterId)
    .orderBy('readOn', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function findReading(db: Db | Trx, id: string): Promise<Row<'maturityReading'> | undefined> {
  return db.selectFrom('maturityReading').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertReadings(trx: Trx, readings: readonly NewRow<'maturityReading'>[]): Promise<void> {
  if (readings.length > 0) await trx.insertInto('maturityReading').values(readings).execute()
}

/** Takes a reading out of what counts, with the reason where nothing takes its place; false when somebody was faster. */
export async function markReadingCorrected(
  trx: Trx,
  id: string,
  correctedAt: string,
  withdrawalReason: string | null = null,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('maturityReading')
    .set({ correctedAt, withdrawalReason })
    .where('id', '=', id)
    .where('correctedAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** Shows or hides readings of a cluster that nobody corrected; how many were not as asked before. */
export async function updateReadingsPublic(
  trx: Trx,
  clusterId: string,
  ids: readonly string[],
  isPublic: 0 | 1,
): Promise<number> {
  if (ids.length === 0) return 0
  const { numUpdatedRows } = await trx
    .updateTable('maturityReading')
    .set({ isPublic })
    .where('clusterId', '=', clusterId)
    .where('id', 'in', ids)
    .where('isPublic', '!=', isPublic)
    .where('correctedAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** The copy that lists and the map filter by. */
export async function updateClusterMaturityLevel(
  trx: Trx,
  clusterId: string,
  maturityLevel: Row<'cluster'>['maturityLevel'],
): Promise<void> {
  await trx.updateTable('cluster').set({ maturityLevel }).where('id', '=', clusterId).execute()
}
