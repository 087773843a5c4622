import type { ProjectStatus } from '#app/domain/projects.ts'
import type { Db, Trx } from '../schema.ts'

/** The parties of projects, in their order; each row says of which by `projectId`. */
export async function listProjectPartyRows(db: Db | Trx, projectIds: readonly string[]) {
  if (projectIds.length === 0) return []
  return db
    .selectFrom('projectParty')
    .innerJoin('party', 'party.id', 'projectParty.partyId')
    .leftJoin('user', 'user.id', 'projectParty.answeredBy')
    .selectAll('projectParty')
    .select(['party.slug', 'party.name', 'party.kind', 'party.demo', 'user.name as answeredByName'])
    .where('projectParty.projectId', 'in', projectIds)
    .orderBy('projectParty.projectId')
    .orderBy('projectParty.position')
    .execute()
}

/** Ids of the projects in the statuses given, not of a source, that a party takes part in. */
export async function listProjectIdsOfParty(
  db: Db | Trx,
  partyId: string,
  statuses: readonly ProjectStatus[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('projectParty')
    .innerJoin('project', 'project.id', 'projectParty.projectId')
    .select('project.id')
    .where('projectParty.partyId', '=', partyId)
    .where('projectParty.answer', '!=', 'declined')
    .where('project.status', 'in', statuses)
    .where('project.provenance', '!=', 'documentado')
    .orderBy('project.createdAt')
    .execute()
  return rows.map(row => row.id)
}
