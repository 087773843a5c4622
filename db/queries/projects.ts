import type { Db } from '../schema.ts'

/** What lists filter, search and sort projects by; their parties come apart. */
export async function listProjectFacets(db: Db) {
  return db
    .selectFrom('project')
    .select([
      'id',
      'slug',
      'code',
      'title',
      'searchText',
      'kind',
      'status',
      'sourceStatus',
      'provenance',
      'validFrom',
      'validTo',
      'precision',
      'isPublic',
    ])
    .orderBy('searchText')
    .execute()
}

/** The parties that take part in every project, in its order. */
export async function listProjectParties(db: Db) {
  return db
    .selectFrom('projectParty')
    .innerJoin('party', 'party.id', 'projectParty.partyId')
    .leftJoin('cluster', 'cluster.id', 'party.id')
    .select(['projectParty.projectId', 'party.id', 'party.name', 'party.searchText', 'cluster.macroSector'])
    .where('projectParty.answer', '!=', 'declined')
    .orderBy('projectParty.projectId')
    .orderBy('projectParty.position')
    .execute()
}

/** The milestones of every project, as far as counting them takes. */
export async function listMilestoneStates(db: Db) {
  return db.selectFrom('projectMilestone').select(['projectId', 'status', 'dueOn']).execute()
}

/** The figures the documents give for a project or gathering, in their order. */
export async function listFigures(db: Db, type: 'project' | 'gathering', id: string) {
  return db
    .selectFrom('recordFigure')
    .select(['key', 'comparator', 'value'])
    .where('subjectType', '=', type)
    .where('subjectId', '=', id)
    .orderBy('position')
    .execute()
}
