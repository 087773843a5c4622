import type { Db, Trx } from '../schema.ts'

/** What lists filter, search and sort clusters by; departments come apart, by cluster. */
export async function listClusterFacets(db: Db, ids?: readonly string[]) {
  const query = db
    .selectFrom('cluster')
    .innerJoin('party', 'party.id', 'cluster.id')
    .select([
      'cluster.id',
      'party.slug',
      'party.name',
      'party.searchText',
      'party.provenance',
      'party.demo',
      'party.createdAt',
      'cluster.macroSector',
      'cluster.productiveSector',
      'cluster.maturityLevel',
      'cluster.joinedNetworkYear',
      'cluster.leadOrganizationId',
      'cluster.leadOrganizationName',
    ])
    .orderBy('party.searchText')
    .orderBy('party.slug')
  return (ids ? query.where('cluster.id', 'in', ids) : query).execute()
}

/** Every cluster's departments, the main one first. */
export async function listClusterDepartments(db: Db, ids?: readonly string[]) {
  const query = db
    .selectFrom('clusterDepartment')
    .innerJoin('department', 'department.code', 'clusterDepartment.departmentCode')
    .select(['clusterDepartment.clusterId', 'department.code', 'department.name', 'department.region'])
    .orderBy('clusterDepartment.clusterId')
    .orderBy('clusterDepartment.position')
  return (ids ? query.where('clusterDepartment.clusterId', 'in', ids) : query).execute()
}

/** The clusters that a document of the network names, as against those known from public pages alone. */
export async function listClusterIdsInDocuments(db: Db, ids?: readonly string[]): Promise<string[]> {
  const query = db
    .selectFrom('source')
    .select('subjectId')
    .distinct()
    .where('subjectType', '=', 'cluster')
    .where('documentId', 'is not', null)
  const rows = await (ids ? query.where('subjectId', 'in', ids) : query).execute()
  return rows.map(row => row.subjectId)
}

/** The clusters that the press, a public page or a public file names. */
export async function listClusterIdsOnPublicPages(db: Db, ids?: readonly string[]): Promise<string[]> {
  const query = db
    .selectFrom('source')
    .select('subjectId')
    .distinct()
    .where('subjectType', '=', 'cluster')
    .where('documentId', 'is', null)
  const rows = await (ids ? query.where('subjectId', 'in', ids) : query).execute()
  return rows.map(row => row.subjectId)
}

export async function listDepartments(db: Db | Trx) {
  return db.selectFrom('department').select(['code', 'name', 'region']).orderBy('name').execute()
}

/** Names and slugs of parties, for lines that mention them. */
export async function listPartyNames(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db.selectFrom('party').select(['id', 'slug', 'name', 'kind']).where('id', 'in', ids).execute()
}
