import type { Db, NewRow, Trx } from '../schema.ts'

/** Every cluster and organisation as somebody chooses among them: name, and where it is. */
export async function listPartyChoices(db: Db) {
  return db
    .selectFrom('party')
    .leftJoin('organization', 'organization.id', 'party.id')
    .leftJoin('cluster', 'cluster.id', 'party.id')
    .leftJoin('department', 'department.code', 'organization.departmentCode')
    .select([
      'party.id',
      'party.slug',
      'party.name',
      'party.kind',
      'party.searchText',
      'organization.organizationKind',
      'organization.city',
      'cluster.territory',
      'department.region',
    ])
    .orderBy('party.searchText')
    .orderBy('party.slug')
    .execute()
}

export async function listParties(db: Db | Trx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db.selectFrom('party').select(['id', 'slug', 'name', 'kind', 'demo']).where('id', 'in', ids).execute()
}

/** `base`, or `base-2`, `base-3` …: the first that no cluster or organisation has. */
export async function freePartySlug(db: Db | Trx, base: string): Promise<string> {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`
    const taken = await db.selectFrom('party').select('id').where('slug', '=', slug).executeTakeFirst()
    if (!taken) return slug
  }
}

export async function insertOrganization(
  trx: Trx,
  party: NewRow<'party'>,
  organization: NewRow<'organization'>,
): Promise<void> {
  await trx.insertInto('party').values(party).execute()
  await trx.insertInto('organization').values(organization).execute()
}
