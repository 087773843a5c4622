import type { IsoDate } from '#app/domain/dates.ts'
import type { InitiativeStatus } from '#app/domain/initiatives.ts'
import type { Db, NewRow, Row, Trx } from '../schema.ts'

/** By its slug or its code, `IC-003`. */
export async function findInitiative(db: Db | Trx, address: string): Promise<Row<'initiative'> | undefined> {
  return db
    .selectFrom('initiative')
    .selectAll()
    .where(eb => eb.or([eb('slug', '=', address), eb('code', '=', address.toUpperCase())]))
    .executeTakeFirst()
}

export async function listInitiatives(db: Db | Trx, ids: readonly string[]): Promise<Row<'initiative'>[]> {
  if (ids.length === 0) return []
  return db.selectFrom('initiative').selectAll().where('id', 'in', ids).orderBy('createdAt').execute()
}

/** Every published one, by code. */
export async function listPublishedInitiatives(db: Db, ids?: readonly string[]) {
  const query = db
    .selectFrom('initiative')
    .innerJoin('party as leader', 'leader.id', 'initiative.leaderId')
    .leftJoin('project', 'project.initiativeId', 'initiative.id')
    .selectAll('initiative')
    .select(['leader.slug as leaderSlug', 'leader.name as leaderName'])
    .select(['project.slug as projectSlug', 'project.code as projectCode'])
    .where('initiative.code', 'is not', null)
    .$narrowType<{ code: string }>()
    .orderBy('initiative.code')
  return (ids ? query.where('initiative.id', 'in', ids) : query).execute()
}

/** The drafts of a cluster, the last one touched first. */
export async function listDrafts(db: Db, leaderId: string) {
  return db
    .selectFrom('initiative')
    .select(['slug', 'title', 'updatedAt'])
    .where('leaderId', '=', leaderId)
    .where('status', '=', 'draft')
    .orderBy('updatedAt', 'desc')
    .execute()
}

export async function listInitiativeCodes(db: Db | Trx): Promise<(string | null)[]> {
  const rows = await db.selectFrom('initiative').select('code').where('code', 'is not', null).execute()
  return rows.map(row => row.code)
}

/** Ids of those whose deadline day lies before `today`. */
export async function listDueInitiatives(db: Db, today: IsoDate): Promise<string[]> {
  const rows = await db
    .selectFrom('initiative')
    .select('id')
    .where(eb =>
      eb.or([
        eb.and([eb('status', '=', 'open'), eb('closesOn', '<', today)]),
        eb.and([eb('status', '=', 'deciding'), eb('votingEndsOn', '<', today)]),
      ]),
    )
    .orderBy('createdAt')
    .execute()
  return rows.map(row => row.id)
}

/** `base`, or `base-2`, `base-3` …: the first that no initiative has. */
export async function freeInitiativeSlug(db: Db | Trx, base: string): Promise<string> {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`
    if (!(await findInitiative(db, slug))) return slug
  }
}

export async function insertInitiative(trx: Trx, initiative: NewRow<'initiative'>): Promise<void> {
  await trx.insertInto('initiative').values(initiative).execute()
}

type InitiativeChanges = Partial<Omit<Row<'initiative'>, 'id' | 'createdAt' | 'turn' | 'leaderId'>>

/** Changes one that is still as the caller read it, and takes its turn; false when somebody was faster. */
export async function updateInitiative(
  trx: Trx,
  read: { id: string; status: InitiativeStatus; turn: number },
  changes: InitiativeChanges,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('initiative')
    .set({ ...changes, turn: read.turn + 1 })
    .where('id', '=', read.id)
    .where('status', '=', read.status)
    .where('turn', '=', read.turn)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** The bottlenecks initiatives address, in their order; each row says of which. */
export async function listInitiativeBottlenecks(db: Db | Trx, initiativeIds?: readonly string[]) {
  if (initiativeIds?.length === 0) return []
  const query = db
    .selectFrom('initiativeBottleneck')
    .innerJoin('bottleneck', 'bottleneck.id', 'initiativeBottleneck.bottleneckId')
    .select([
      'initiativeBottleneck.initiativeId',
      'bottleneck.id',
      'bottleneck.code',
      'bottleneck.titleEs',
      'bottleneck.titleEn',
      'bottleneck.status',
      'bottleneck.provenance',
    ])
    .where('bottleneck.code', 'is not', null)
    .$narrowType<{ code: string }>()
    .orderBy('initiativeBottleneck.initiativeId')
    .orderBy('initiativeBottleneck.position')
  return (initiativeIds ? query.where('initiativeBottleneck.initiativeId', 'in', initiativeIds) : query).execute()
}

/** Published initiatives by the bottleneck they address, in the order of their codes. */
export async function listInitiativesOfBottlenecks(db: Db | Trx) {
  return db
    .selectFrom('initiativeBottleneck')
    .innerJoin('initiative', 'initiative.id', 'initiativeBottleneck.initiativeId')
    .select(['initiativeBottleneck.bottleneckId', 'initiative.id', 'initiative.slug', 'initiative.code'])
    .where('initiative.code', 'is not', null)
    .orderBy('initiative.code')
    .execute()
}

/** Makes the initiative address exactly these, in this order. */
export async function replaceInitiativeBottlenecks(trx: Trx, initiativeId: string, ids: readonly string[]) {
  await trx.deleteFrom('initiativeBottleneck').where('initiativeId', '=', initiativeId).execute()
  const rows = ids.map((bottleneckId, position) => ({ initiativeId, bottleneckId, position }))
  if (rows.length > 0) await trx.insertInto('initiativeBottleneck').values(rows).execute()
}

/** The bottlenecks of the register at these codes. */
export async function listBottlenecksByCode(db: Db | Trx, codes: readonly string[]) {
  if (codes.length === 0) return []
  return db
    .selectFrom('bottleneck')
    .select(['id', 'code', 'titleEs', 'titleEn', 'provenance', 'status'])
    .where('code', 'in', codes)
    .$narrowType<{ code: string }>()
    .execute()
}

/**
 * Clusters that suffer any of these bottlenecks, with how severely at most and who says so: those that say it themselves
 * (`reported` 1) first, then those of which the illustrative set only supposes it; the worst first.
 */
export async function listSufferers(db: Db | Trx, bottleneckIds: readonly string[]) {
  if (bottleneckIds.length === 0) return []
  return db
    .selectFrom('bottleneckSeverity as severity')
    .innerJoin('party', 'party.id', 'severity.clusterId')
    .select(['party.id', 'party.slug', 'party.name'])
    .select(eb => [
      eb.fn.max('severity.severity').as('worst'),
      eb.fn.max(eb.case().when('severity.provenance', '=', 'ilustrativo').then(0).else(1).end()).as('reported'),
    ])
    .where('severity.bottleneckId', 'in', bottleneckIds)
    .where('severity.status', '=', 'active')
    .groupBy(['party.id', 'party.slug', 'party.name', 'party.searchText'])
    .orderBy('reported', 'desc')
    .orderBy('worst', 'desc')
    .orderBy('party.searchText')
    .execute()
}
