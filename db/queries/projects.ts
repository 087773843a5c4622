import type { Db } from '../schema.ts'

/** What lists filter, search and sort projects by; their parties come apart. */
export async function listProjectFacets(db: Db, ids?: readonly string[]) {
  const query = db
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
    .orderBy('slug')
  return (ids ? query.where('id', 'in', ids) : query).execute()
}

/** The parties that take part in every project, in its order. */
export async function listProjectParties(db: Db, ids?: readonly string[]) {
  const query = db
    .selectFrom('projectParty')
    .innerJoin('party', 'party.id', 'projectParty.partyId')
    .leftJoin('cluster', 'cluster.id', 'party.id')
    .select(['projectParty.projectId', 'party.id', 'party.name', 'party.searchText', 'cluster.macroSector'])
    .where('projectParty.answer', '!=', 'declined')
    .orderBy('projectParty.projectId')
    .orderBy('projectParty.position')
  return (ids ? query.where('projectParty.projectId', 'in', ids) : query).execute()
}

/** The milestones of every project, as far as counting them takes. */
export async function listMilestoneStates(db: Db, ids?: readonly string[]) {
  const query = db.selectFrom('projectMilestone').select(['projectId', 'status', 'dueOn']).orderBy('id')
  return (ids ? query.where('projectId', 'in', ids) : query).execute()
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
