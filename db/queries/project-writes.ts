import type { ProjectStatus } from '#app/domain/projects.ts'
import type { Db, NewRow, Row, Trx } from '../schema.ts'

export async function findProjectRow(db: Db | Trx, slug: string): Promise<Row<'project'> | undefined> {
  return db.selectFrom('project').selectAll().where('slug', '=', slug).executeTakeFirst()
}

export async function listProjectRows(db: Db | Trx, ids: readonly string[]): Promise<Row<'project'>[]> {
  if (ids.length === 0) return []
  return db.selectFrom('project').selectAll().where('id', 'in', ids).orderBy('createdAt').orderBy('id').execute()
}

/** Every code given so far: the next one is chosen from all of them. */
export async function listProjectCodes(db: Db | Trx): Promise<(string | null)[]> {
  const rows = await db.selectFrom('project').select('code').where('code', 'is not', null).execute()
  return rows.map(row => row.code)
}

/** `base`, or `base-2`, `base-3` …: the first that no project has. */
export async function freeProjectSlug(db: Db | Trx, base: string): Promise<string> {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`
    const taken = await db.selectFrom('project').select('id').where('slug', '=', slug).executeTakeFirst()
    if (!taken) return slug
  }
}

/** The project an agreed initiative became. */
export async function findProjectOfInitiative(db: Db | Trx, initiativeId: string) {
  return db
    .selectFrom('project')
    .select(['id', 'slug', 'code', 'title', 'status'])
    .where('initiativeId', '=', initiativeId)
    .executeTakeFirst()
}

export async function insertProject(
  trx: Trx,
  project: NewRow<'project'>,
  parties: NewRow<'projectParty'>[],
  bottleneckIds: readonly string[],
): Promise<void> {
  await trx.insertInto('project').values(project).execute()
  await trx.insertInto('projectParty').values(parties).execute()
  await insertProjectBottlenecks(trx, project.id, bottleneckIds)
}

async function insertProjectBottlenecks(trx: Trx, projectId: string, bottleneckIds: readonly string[]): Promise<void> {
  if (bottleneckIds.length === 0) return
  const rows = bottleneckIds.map((bottleneckId, position) => ({ projectId, bottleneckId, position }))
  await trx.insertInto('projectBottleneck').values(rows).execute()
}

export async function replaceProjectBottlenecks(trx: Trx, projectId: string, ids: readonly string[]): Promise<void> {
  await trx.deleteFrom('projectBottleneck').where('projectId', '=', projectId).execute()
  await insertProjectBottlenecks(trx, projectId, ids)
}

type ProjectChanges = Partial<Omit<Row<'project'>, 'id' | 'slug' | 'code' | 'createdAt'>>

/** Changes a project that is still what the caller read; false when somebody was faster. */
export async function updateProject(
  trx: Trx,
  read: { id: string; status: ProjectStatus; version: number },
  changes: ProjectChanges,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('project')
    .set(changes)
    .where('id', '=', read.id)
    .where('status', '=', read.status)
    .where('version', '=', read.version)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

export async function updateProjectParty(
  trx: Trx,
  { projectId, partyId }: { projectId: string; partyId: string },
  changes: Partial<Omit<Row<'projectParty'>, 'projectId' | 'partyId'>>,
): Promise<void> {
  await trx
    .updateTable('projectParty')
    .set(changes)
    .where('projectId', '=', projectId)
    .where('partyId', '=', partyId)
    .execute()
}

export async function insertProjectMove(trx: Trx, move: NewRow<'projectMove'>): Promise<void> {
  await trx.insertInto('projectMove').values(move).execute()
}

/** The initiative a project comes from, as its page names it. */
export async function findInitiativeOfProject(db: Db | Trx, initiativeId: string | null) {
  if (!initiativeId) return null
  const row = await db
    .selectFrom('initiative')
    .select(['slug', 'code', 'title'])
    .where('id', '=', initiativeId)
    .executeTakeFirst()
  return row ?? null
}

/** The party that recorded a project, as its page names it. */
export async function findRecordingParty(db: Db | Trx, partyId: string | null) {
  if (!partyId) return null
  const row = await db.selectFrom('party').select(['slug', 'name', 'kind']).where('id', '=', partyId).executeTakeFirst()
  return row ?? null
}

/** The initiatives that became projects. */
export async function listInitiativesOfProjects(db: Db | Trx) {
  return db
    .selectFrom('initiative')
    .innerJoin('project', 'project.initiativeId', 'initiative.id')
    .select(['initiative.id', 'initiative.slug'])
    .execute()
}

/** The public projects that work on each bottleneck, by their slug. */
export async function listPublicProjectsOnBottlenecks(db: Db | Trx) {
  return db
    .selectFrom('projectBottleneck')
    .innerJoin('project', 'project.id', 'projectBottleneck.projectId')
    .select(['projectBottleneck.bottleneckId', 'project.slug'])
    .where('project.isPublic', '=', 1)
    .orderBy('project.slug')
    .execute()
}
