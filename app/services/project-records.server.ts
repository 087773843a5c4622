import { notFound } from '#app/domain/errors.ts'
import { groupBy } from '#app/domain/group.ts'
import type { ProjectState } from '#app/domain/project-lifecycle.ts'
import { listPartiesWithManagers } from '#db/queries/alliance-parties.ts'
import { listProjectPartyRows } from '#db/queries/project-parties.ts'
import { listMilestones } from '#db/queries/project-work.ts'
import { findProjectRow, listProjectRows } from '#db/queries/project-writes.ts'
import type { Db, Row, Trx } from '#db/schema.ts'

export type ProjectPartyRow = Awaited<ReturnType<typeof listProjectPartyRows>>[number]
export type MilestoneRow = Awaited<ReturnType<typeof listMilestones>>[number]

/** A project, its parties in order, its milestones, and what the rules of its life look at. */
export interface ProjectRecord {
  project: Row<'project'>
  parties: ProjectPartyRow[]
  /** Those that take part: who declined is not among them. */
  partyIds: string[]
  milestones: MilestoneRow[]
  state: ProjectState
}

/** @throws 404 */
export async function getProjectRecord(db: Db | Trx, slug: string): Promise<ProjectRecord> {
  const project = await findProjectRow(db, slug)
  if (!project) throw notFound()
  const [record] = await withParts(db, [project])
  if (!record) throw notFound()
  return record
}

/** Several at once, in the order they were recorded. */
export async function listProjectRecords(db: Db | Trx, ids: readonly string[]): Promise<ProjectRecord[]> {
  return withParts(db, await listProjectRows(db, ids))
}

async function withParts(db: Db | Trx, projects: Row<'project'>[]): Promise<ProjectRecord[]> {
  const ids = projects.map(project => project.id)
  const parties = await listProjectPartyRows(db, ids)
  const milestones = await listMilestones(db, ids)
  const withManagers = new Set(await listPartiesWithManagers(db, [...new Set(parties.map(p => p.partyId))]))
  const partiesOf = groupBy(parties, party => party.projectId)
  const milestonesOf = groupBy(milestones, milestone => milestone.projectId)
  return projects.map(project => {
    const own = partiesOf(project.id)
    const steps = milestonesOf(project.id)
    return {
      project,
      parties: own,
      partyIds: own.filter(party => party.answer !== 'declined').map(party => party.partyId),
      milestones: steps,
      state: stateOf(project, own, steps, withManagers),
    }
  })
}

/** A project of a source, or of the demonstration's first set, that nobody recorded here is told, not kept by its parties. */
function stateOf(
  project: Row<'project'>,
  parties: readonly ProjectPartyRow[],
  milestones: readonly MilestoneRow[],
  withManagers: ReadonlySet<string>,
): ProjectState {
  return {
    status: project.status,
    documented: project.provenance === 'documentado',
    leaderId: parties.find(party => party.role === 'leader')?.partyId ?? null,
    pendingMilestones: milestones.filter(milestone => milestone.status === 'pending').length,
    parties: parties.map(({ partyId, answer, everConfirmed }) => ({
      partyId,
      answer,
      hasMembers: withManagers.has(partyId),
      everConfirmed: everConfirmed === 1,
    })),
  }
}
