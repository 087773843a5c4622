import type { AllianceStatus } from '#app/domain/alliances.ts'
import type { Db, NewRow, Row, Trx } from '../schema.ts'

export async function findAlliance(db: Db | Trx, slug: string): Promise<Row<'alliance'> | undefined> {
  return db.selectFrom('alliance').selectAll().where('slug', '=', slug).executeTakeFirst()
}

/** The open alliance that stands in the way of a second one. */
export async function findOpenAlliance(db: Db | Trx, openKey: string) {
  return db.selectFrom('alliance').select(['id', 'slug', 'title']).where('openKey', '=', openKey).executeTakeFirst()
}

/** `base`, or `base-2`, `base-3` …: the first that no alliance has. */
export async function freeAllianceSlug(db: Db | Trx, base: string): Promise<string> {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`
    if (!(await findAlliance(db, slug))) return slug
  }
}

export async function insertAlliance(
  trx: Trx,
  alliance: NewRow<'alliance'>,
  parties: NewRow<'allianceParty'>[],
): Promise<void> {
  await trx.insertInto('alliance').values(alliance).execute()
  await trx.insertInto('allianceParty').values(parties).execute()
}

type AllianceChanges = Partial<Omit<Row<'alliance'>, 'id' | 'slug' | 'createdAt'>>

/** Changes an alliance that is still what the caller read; false when somebody was faster. */
export async function updateAlliance(
  trx: Trx,
  read: { id: string; status: AllianceStatus; version: number },
  changes: AllianceChanges,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('alliance')
    .set(changes)
    .where('id', '=', read.id)
    .where('status', '=', read.status)
    .where('version', '=', read.version)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

export async function updateAllianceParty(
  trx: Trx,
  { allianceId, partyId }: { allianceId: string; partyId: string },
  changes: Partial<Omit<Row<'allianceParty'>, 'allianceId' | 'partyId'>>,
): Promise<void> {
  await trx
    .updateTable('allianceParty')
    .set(changes)
    .where('allianceId', '=', allianceId)
    .where('partyId', '=', partyId)
    .execute()
}

/** Ids of the alliances a party takes part in, in the statuses given. */
export async function listAllianceIdsOfParty(db: Db | Trx, partyId: string, statuses: readonly AllianceStatus[]) {
  const rows = await db
    .selectFrom('allianceParty')
    .innerJoin('alliance', 'alliance.id', 'allianceParty.allianceId')
    .select('alliance.id')
    .where('allianceParty.partyId', '=', partyId)
    .where('alliance.status', 'in', statuses)
    .orderBy('alliance.createdAt')
    .execute()
  return rows.map(row => row.id)
}

export async function listAlliances(db: Db | Trx, ids: readonly string[]): Promise<Row<'alliance'>[]> {
  if (ids.length === 0) return []
  return db.selectFrom('alliance').selectAll().where('id', 'in', ids).orderBy('createdAt').execute()
}

/** What the list of alliances filters, sorts and shows of every one, whatever its status. */
export async function listAllianceFacets(db: Db, ids?: readonly string[]) {
  const query = db
    .selectFrom('alliance')
    .select([
      'id',
      'slug',
      'title',
      'searchText',
      'area',
      'linkType',
      'status',
      'provenance',
      'validFrom',
      'validTo',
      'precision',
      'activeSince',
      'renewedAt',
      'createdAt',
    ])
    .orderBy('searchText')
    .orderBy('slug')
  return (ids ? query.where('id', 'in', ids) : query).execute()
}
