import type { Db, NewRow, Row, Trx } from '../schema.ts'

/** Severities in force with the cluster they speak for: of every entry, or of one, the highest first. */
export async function listActiveSeverities(db: Db | Trx, bottleneckId?: string) {
  const query = db
    .selectFrom('bottleneckSeverity as severity')
    .innerJoin('party', 'party.id', 'severity.clusterId')
    .selectAll('severity')
    .select(['party.slug as clusterSlug', 'party.name as clusterName', 'party.demo as clusterDemo'])
    .where('severity.status', '=', 'active')
    .orderBy('severity.severity', 'desc')
    .orderBy('party.searchText')
  return (bottleneckId === undefined ? query : query.where('severity.bottleneckId', '=', bottleneckId)).execute()
}

/** One cluster's word on one entry, withdrawn or not. */
export async function findSeverity(
  db: Db | Trx,
  bottleneckId: string,
  clusterId: string,
): Promise<Row<'bottleneckSeverity'> | undefined> {
  return db
    .selectFrom('bottleneckSeverity')
    .selectAll()
    .where('bottleneckId', '=', bottleneckId)
    .where('clusterId', '=', clusterId)
    .executeTakeFirst()
}

export async function insertSeverity(trx: Trx, row: NewRow<'bottleneckSeverity'>): Promise<void> {
  await trx.insertInto('bottleneckSeverity').values(row).execute()
}

/** Changes a cluster's word if it is still at `version`. False: somebody was faster. */
export async function updateSeverityIfUnchanged(
  trx: Trx,
  seen: { id: string; version: number },
  changes: Partial<
    Pick<Row<'bottleneckSeverity'>, 'severity' | 'note' | 'evidenceUrl' | 'provenance' | 'status' | 'reportedAt'>
  >,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('bottleneckSeverity')
    .set({ ...changes, version: seen.version + 1, updatedAt: now.toISOString() })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** The cluster behind a party; undefined for an organisation. */
export async function findClusterOfParty(db: Db | Trx, partyId: string) {
  return db
    .selectFrom('cluster')
    .innerJoin('party', 'party.id', 'cluster.id')
    .select(['cluster.id', 'party.slug', 'party.name', 'party.demo', 'cluster.productiveSector', 'cluster.macroSector'])
    .where('cluster.id', '=', partyId)
    .executeTakeFirst()
}
