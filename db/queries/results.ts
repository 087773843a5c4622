import type { Db, NewRow, Row, Trx } from '../schema.ts'

export async function findResult(db: Db | Trx, id: string): Promise<Row<'result'> | undefined> {
  return db.selectFrom('result').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What projects measure, in the order of each. */
export async function listResultsOf(db: Db | Trx, projectIds: readonly string[]): Promise<Row<'result'>[]> {
  if (projectIds.length === 0) return []
  return db
    .selectFrom('result')
    .selectAll()
    .where('projectId', 'in', projectIds)
    .orderBy('projectId')
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** The readings of results, corrected ones too, as they were recorded, each with the party that recorded it. */
export async function listReadings(db: Db | Trx, resultIds: readonly string[]) {
  if (resultIds.length === 0) return []
  return db
    .selectFrom('resultReading')
    .leftJoin('party', 'party.id', 'resultReading.onBehalfOf')
    .leftJoin('user', 'user.id', 'resultReading.recordedBy')
    .selectAll('resultReading')
    .select(['party.slug as partySlug', 'party.name as partyName', 'party.kind as partyKind'])
    .select('user.name as personName')
    .where('resultReading.resultId', 'in', resultIds)
    .orderBy('resultReading.createdAt')
    .orderBy('resultReading.id')
    .execute()
}

/** The parties that vouch for readings. */
export async function listAttestations(db: Db | Trx, readingIds: readonly string[]) {
  if (readingIds.length === 0) return []
  return db
    .selectFrom('resultAttestation')
    .innerJoin('party', 'party.id', 'resultAttestation.partyId')
    .select(['resultAttestation.readingId', 'resultAttestation.partyId', 'party.slug', 'party.name', 'party.kind'])
    .where('resultAttestation.readingId', 'in', readingIds)
    .orderBy('resultAttestation.attestedAt')
    .execute()
}

export async function insertResult(trx: Trx, result: NewRow<'result'>): Promise<void> {
  await trx.insertInto('result').values(result).execute()
}

type ResultChanges = Partial<Pick<Row<'result'>, 'baseline' | 'baselineOn' | 'target' | 'provenance' | 'updatedAt'>>

/** Changes a result that is still what the caller read; false when somebody was faster. */
export async function updateResult(
  trx: Trx,
  read: Pick<Row<'result'>, 'id' | 'version'>,
  changes: ResultChanges,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('result')
    .set({ ...changes, version: read.version + 1 })
    .where('id', '=', read.id)
    .where('version', '=', read.version)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

export async function insertReading(trx: Trx, reading: NewRow<'resultReading'>): Promise<void> {
  await trx.insertInto('resultReading').values(reading).execute()
}

/** Says that another reading took its place; false when one did before. */
export async function updateReadingCorrected(trx: Trx, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('resultReading')
    .set({ correctedAt: at })
    .where('id', '=', id)
    .where('correctedAt', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

export async function updateReadingProvenance(
  trx: Trx,
  id: string,
  provenance: Row<'resultReading'>['provenance'],
): Promise<void> {
  await trx.updateTable('resultReading').set({ provenance }).where('id', '=', id).execute()
}

export async function insertAttestation(trx: Trx, attestation: NewRow<'resultAttestation'>): Promise<void> {
  await trx.insertInto('resultAttestation').values(attestation).execute()
}

/** The shares claimed in bottlenecks, by projects that everybody sees and that were not cancelled. */
export async function listSharesOf(db: Db | Trx, bottleneckIds: readonly string[]) {
  if (bottleneckIds.length === 0) return []
  return db
    .selectFrom('contributionShare')
    .innerJoin('project', 'project.id', 'contributionShare.projectId')
    .innerJoin('projectBottleneck', join =>
      join
        .onRef('projectBottleneck.projectId', '=', 'contributionShare.projectId')
        .onRef('projectBottleneck.bottleneckId', '=', 'contributionShare.bottleneckId'),
    )
    .select(['contributionShare.projectId', 'contributionShare.bottleneckId', 'contributionShare.percent'])
    .select(['project.slug', 'project.code', 'project.title'])
    .where('contributionShare.bottleneckId', 'in', bottleneckIds)
    .where('project.status', '!=', 'cancelled')
    .where('project.isPublic', '=', 1)
    .orderBy('project.code')
    .execute()
}

/** The shares a project claims are these, whatever they were. */
export async function replaceShares(
  trx: Trx,
  projectId: string,
  shares: readonly Pick<NewRow<'contributionShare'>, 'bottleneckId' | 'percent'>[],
  at: string,
): Promise<void> {
  await trx.deleteFrom('contributionShare').where('projectId', '=', projectId).execute()
  const rows = shares.map(share => ({ ...share, projectId, updatedAt: at }))
  if (rows.length > 0) await trx.insertInto('contributionShare').values(rows).execute()
}
