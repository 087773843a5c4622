import type { MilestoneStatus } from '#app/domain/project-milestones.ts'
import type { Db, NewRow, Row, Trx } from '../schema.ts'

/** The milestones of projects, the earliest due first, each with the party that answers for it. */
export async function listMilestones(db: Db | Trx, projectIds: readonly string[]) {
  if (projectIds.length === 0) return []
  return db
    .selectFrom('projectMilestone')
    .innerJoin('party', 'party.id', 'projectMilestone.ownerId')
    .selectAll('projectMilestone')
    .select(['party.slug as ownerSlug', 'party.name as ownerName', 'party.kind as ownerKind'])
    .where('projectMilestone.projectId', 'in', projectIds)
    .orderBy('projectMilestone.dueOn')
    .orderBy('projectMilestone.id')
    .execute()
}

export async function findMilestone(db: Db | Trx, projectId: string, id: string) {
  return db
    .selectFrom('projectMilestone')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertMilestone(trx: Trx, milestone: NewRow<'projectMilestone'>): Promise<void> {
  await trx.insertInto('projectMilestone').values(milestone).execute()
}

type MilestoneChanges = Partial<Omit<Row<'projectMilestone'>, 'id' | 'projectId' | 'createdAt' | 'version'>>

/** Changes a milestone that is still what the caller read; false when somebody was faster. */
export async function updateMilestone(
  trx: Trx,
  read: { id: string; status: MilestoneStatus; version: number },
  changes: MilestoneChanges,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('projectMilestone')
    .set({ ...changes, version: read.version + 1 })
    .where('id', '=', read.id)
    .where('status', '=', read.status)
    .where('version', '=', read.version)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** Pending milestones of open projects whose day is before `day`, of which nobody has been told yet. */
export async function listUntoldOverdue(db: Db | Trx, day: string) {
  return db
    .selectFrom('projectMilestone')
    .innerJoin('project', 'project.id', 'projectMilestone.projectId')
    .select(['projectMilestone.id', 'projectMilestone.projectId', 'projectMilestone.title', 'projectMilestone.dueOn'])
    .select(['projectMilestone.ownerId', 'projectMilestone.status', 'projectMilestone.version', 'project.slug'])
    .where('projectMilestone.status', '=', 'pending')
    .where('projectMilestone.dueOn', '<', day)
    .where(eb =>
      eb.or([
        eb('projectMilestone.overdueToldFor', 'is', null),
        eb('projectMilestone.overdueToldFor', '!=', eb.ref('projectMilestone.dueOn')),
      ]),
    )
    .where('project.status', 'in', ['planned', 'in_progress'])
    .orderBy('projectMilestone.dueOn')
    .orderBy('projectMilestone.id')
    .execute()
}

/** Remembers that the parties were told of this due date; false when somebody did so before. */
export async function updateOverdueTold(trx: Trx, { id, dueOn }: { id: string; dueOn: string }): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('projectMilestone')
    .set({ overdueToldFor: dueOn })
    .where('id', '=', id)
    .where('dueOn', '=', dueOn)
    .where('status', '=', 'pending')
    .where(eb => eb.or([eb('overdueToldFor', 'is', null), eb('overdueToldFor', '!=', dueOn)]))
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** The budget lines of projects, in the order they were entered. */
export async function listBudgetLines(db: Db | Trx, projectIds: readonly string[]) {
  if (projectIds.length === 0) return []
  return db
    .selectFrom('projectBudgetLine')
    .selectAll()
    .where('projectId', 'in', projectIds)
    .orderBy('projectId')
    .orderBy('id')
    .execute()
}

export async function findBudgetLine(db: Db | Trx, projectId: string, id: string) {
  return db
    .selectFrom('projectBudgetLine')
    .selectAll()
    .where('projectId', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertBudgetLine(trx: Trx, line: NewRow<'projectBudgetLine'>): Promise<void> {
  await trx.insertInto('projectBudgetLine').values(line).execute()
}

type LineChanges = Partial<Omit<Row<'projectBudgetLine'>, 'id' | 'projectId' | 'createdAt' | 'version'>>

/** Changes a budget line that is still what the caller read; false when somebody was faster. */
export async function updateBudgetLine(
  trx: Trx,
  read: { id: string; version: number },
  changes: LineChanges,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('projectBudgetLine')
    .set({ ...changes, version: read.version + 1 })
    .where('id', '=', read.id)
    .where('version', '=', read.version)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** Takes a budget line away; false when somebody was faster. */
export async function deleteBudgetLine(trx: Trx, read: { id: string; version: number }): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('projectBudgetLine')
    .where('id', '=', read.id)
    .where('version', '=', read.version)
    .executeTakeFirst()
  return Number(numDeletedRows) === 1
}

export async function insertProjectUpdate(trx: Trx, update: NewRow<'projectUpdate'>): Promise<void> {
  await trx.insertInto('projectUpdate').values(update).execute()
}

/** What the parties told of a project, newest first. */
export async function listProjectUpdates(db: Db | Trx, projectId: string) {
  return db
    .selectFrom('projectUpdate')
    .leftJoin('party', 'party.id', 'projectUpdate.onBehalfOf')
    .leftJoin('user', 'user.id', 'projectUpdate.authorId')
    .select(['projectUpdate.id', 'projectUpdate.body', 'projectUpdate.createdAt'])
    .select(['party.slug', 'party.name', 'party.kind', 'user.name as personName'])
    .where('projectUpdate.projectId', '=', projectId)
    .orderBy('projectUpdate.createdAt', 'desc')
    .orderBy('projectUpdate.id', 'desc')
    .execute()
}

/** The changes of status, oldest first. */
export async function listProjectMoves(db: Db | Trx, projectId: string) {
  return db
    .selectFrom('projectMove')
    .leftJoin('party', 'party.id', 'projectMove.onBehalfOf')
    .select(['projectMove.id', 'fromStatus', 'toStatus', 'reason', 'movedAt', 'party.name as partyName'])
    .where('projectId', '=', projectId)
    .orderBy('movedAt')
    .orderBy('projectMove.id')
    .execute()
}

/** The bottlenecks projects work on, in the order they were named. */
export async function listProjectBottlenecks(db: Db | Trx, projectIds: readonly string[]) {
  if (projectIds.length === 0) return []
  return db
    .selectFrom('projectBottleneck')
    .innerJoin('bottleneck', 'bottleneck.id', 'projectBottleneck.bottleneckId')
    .select(['projectBottleneck.projectId', 'bottleneck.id', 'bottleneck.code', 'bottleneck.slug'])
    .select(['bottleneck.titleEs', 'bottleneck.titleEn', 'bottleneck.status', 'bottleneck.provenance'])
    .where('projectBottleneck.projectId', 'in', projectIds)
    .orderBy('projectBottleneck.projectId')
    .orderBy('projectBottleneck.position')
    .execute()
}
