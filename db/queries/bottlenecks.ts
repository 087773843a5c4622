import type { BottleneckStatus } from '#app/domain/bottlenecks.ts'
import type { Region } from '#app/domain/vocabularies.ts'
import type { Db, NewRow, Row, Trx } from '../schema.ts'

/** Every entry of the register: those with a code, by code. Reports in review are not among them. */
export async function listBottlenecks(db: Db | Trx): Promise<(Row<'bottleneck'> & { code: string })[]> {
  return db
    .selectFrom('bottleneck')
    .selectAll()
    .where('code', 'is not', null)
    .$narrowType<{ code: string }>()
    .orderBy('code')
    .execute()
}

/** Reports without a code, oldest first: those of one party, or all of them. */
export async function listUncodedBottlenecks(db: Db | Trx, reportedBy?: string) {
  const query = db.selectFrom('bottleneck').selectAll().where('code', 'is', null).orderBy('createdAt').orderBy('id')
  return (reportedBy === undefined ? query : query.where('reportedBy', '=', reportedBy)).execute()
}

export async function findBottleneckByCode(db: Db | Trx, code: string): Promise<Row<'bottleneck'> | undefined> {
  return db.selectFrom('bottleneck').selectAll().where('code', '=', code).executeTakeFirst()
}

export async function findBottleneckBySlug(db: Db | Trx, slug: string): Promise<Row<'bottleneck'> | undefined> {
  return db.selectFrom('bottleneck').selectAll().where('slug', '=', slug).executeTakeFirst()
}

/** Codes of one year's worth of register fit in memory: the next one is chosen from all of them. */
export async function listBottleneckCodes(db: Db | Trx): Promise<(string | null)[]> {
  const rows = await db.selectFrom('bottleneck').select('code').where('code', 'is not', null).execute()
  return rows.map(row => row.code)
}

export async function countReportedBottlenecks(db: Db | Trx): Promise<number> {
  const { n } = await db
    .selectFrom('bottleneck')
    .select(eb => eb.fn.countAll().as('n'))
    .where('status', '=', 'reported')
    .executeTakeFirstOrThrow()
  return Number(n)
}

export async function insertBottleneck(trx: Trx, row: NewRow<'bottleneck'>, regions: readonly Region[]): Promise<void> {
  await trx.insertInto('bottleneck').values(row).execute()
  const rows = regions.map(region => ({ bottleneckId: row.id, region }))
  if (rows.length > 0) await trx.insertInto('bottleneckRegion').values(rows).execute()
}

/**
 * Changes what the coordination decides, if the entry is still as it was read: same status, same version. False: somebody
 * was faster.
 */
export async function updateBottleneckIfUnchanged(
  trx: Trx,
  seen: { id: string; status: BottleneckStatus; version: number },
  changes: Partial<
    Pick<
      Row<'bottleneck'>,
      'code' | 'slug' | 'status' | 'responsibleId' | 'targetDate' | 'resolvability' | 'horizon' | 'searchText'
    >
  >,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('bottleneck')
    .set({ ...changes, version: seen.version + 1, updatedAt: now.toISOString() })
    .where('id', '=', seen.id)
    .where('status', '=', seen.status)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

export async function listBottleneckRegions(db: Db | Trx, bottleneckId?: string) {
  const query = db.selectFrom('bottleneckRegion').select(['bottleneckId', 'region'])
  return (bottleneckId === undefined ? query : query.where('bottleneckId', '=', bottleneckId)).execute()
}

export async function insertBottleneckMove(trx: Trx, move: NewRow<'bottleneckMove'>): Promise<void> {
  await trx.insertInto('bottleneckMove').values(move).execute()
}

/** What the coordination has decided about an entry, oldest first. */
export async function listBottleneckMoves(db: Db | Trx, bottleneckId: string) {
  return db
    .selectFrom('bottleneckMove')
    .leftJoin('bottleneck as same', 'same.id', 'bottleneckMove.sameAsId')
    .selectAll('bottleneckMove')
    .select(['same.code as sameAsCode', 'same.titleEs as sameAsTitle'])
    .where('bottleneckId', '=', bottleneckId)
    .orderBy('movedAt')
    .orderBy('bottleneckMove.id')
    .execute()
}

/** The newest public line of the log for each entry, by id. */
export async function listLastBottleneckEvents(db: Db | Trx) {
  const last = db
    .selectFrom('eventLog')
    .select(eb => eb.fn.max('seq').as('seq'))
    .where('subjectType', '=', 'bottleneck')
    .where('audience', '=', 'public')
    .groupBy('subjectId')
  return db
    .selectFrom('eventLog')
    .select(['seq', 'subjectId', 'verb', 'payload', 'onBehalfOf', 'recordedAt'])
    .where('seq', 'in', last)
    .execute()
}

const asBody = ['organization.id', 'party.slug', 'party.name'] as const

/** The body at a slug that could answer for an entry; undefined for a cluster or what does not exist. */
export async function findBodyBySlug(db: Db | Trx, slug: string) {
  return db
    .selectFrom('organization')
    .innerJoin('party', 'party.id', 'organization.id')
    .select(asBody)
    .where('party.slug', '=', slug)
    .executeTakeFirst()
}

/** Every body that could answer for an entry, by name. */
export async function listBodies(db: Db | Trx) {
  return db
    .selectFrom('organization')
    .innerJoin('party', 'party.id', 'organization.id')
    .select(asBody)
    .orderBy('party.searchText')
    .execute()
}
