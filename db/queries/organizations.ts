import type { Db } from '../schema.ts'

/** What lists filter, search and sort organisations by. */
export async function listOrganizationFacets(db: Db) {
  return db
    .selectFrom('organization')
    .innerJoin('party', 'party.id', 'organization.id')
    .leftJoin('department', 'department.code', 'organization.departmentCode')
    .select([
      'party.id',
      'party.slug',
      'party.name',
      'party.searchText',
      'party.provenance',
      'organization.organizationKind',
      'organization.city',
      'organization.country',
      'department.name as departmentName',
      'department.region',
    ])
    .orderBy('party.searchText')
    .execute()
}

/** How many clusters each organisation manages, by its id. */
export async function countClustersLed(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('cluster')
    .select(['leadOrganizationId', eb => eb.fn.countAll().as('clusters')])
    .where('leadOrganizationId', 'is not', null)
    .groupBy('leadOrganizationId')
    .execute()
  return new Map(rows.flatMap(row => (row.leadOrganizationId ? [[row.leadOrganizationId, Number(row.clusters)]] : [])))
}

export async function findOrganization(db: Db, slug: string) {
  return db
    .selectFrom('organization')
    .innerJoin('party', 'party.id', 'organization.id')
    .leftJoin('department', 'department.code', 'organization.departmentCode')
    .select([
      'party.id',
      'party.slug',
      'party.name',
      'party.provenance',
      'party.demo',
      'party.updatedAt',
      'organization.organizationKind',
      'organization.city',
      'organization.country',
      'organization.note',
      'department.name as departmentName',
      'department.region',
    ])
    .where('party.slug', '=', slug)
    .executeTakeFirst()
}

/** The clusters an organisation manages, by name. */
export async function listClustersLedBy(db: Db, organizationId: string) {
  return db
    .selectFrom('cluster')
    .innerJoin('party', 'party.id', 'cluster.id')
    .select([
      'party.id',
      'party.slug',
      'party.name',
      'party.provenance',
      'cluster.productiveSector',
      'cluster.macroSector',
    ])
    .where('cluster.leadOrganizationId', '=', organizationId)
    .orderBy('party.searchText')
    .execute()
}
