import type { Db, Trx } from '../schema.ts'

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
    ])
    .orderBy('searchText')
    .execute()
}

/** The parties of every project, in its order. */
export async function listProjectParties(db: Db) {
  return db
    .selectFrom('projectParty')
    .innerJoin('party', 'party.id', 'projectParty.partyId')
    .leftJoin('cluster', 'cluster.id', 'party.id')
    .select(['projectParty.projectId', 'party.id', 'party.name', 'party.searchText', 'cluster.macroSector'])
    .orderBy('projectParty.projectId')
    .orderBy('projectParty.position')
    .execute()
}

export async function findProject(db: Db | Trx, slug: string) {
  return db
    .selectFrom('project')
    .select([
      'id',
      'slug',
      'code',
      'title',
      'kind',
      'axis',
      'status',
      'sourceStatus',
      'description',
      'url',
      'provenance',
      'validFrom',
      'validTo',
      'precision',
      'demo',
    ])
    .where('slug', '=', slug)
    .executeTakeFirst()
}

export async function listPartiesOfProject(db: Db, projectId: string) {
  return db
    .selectFrom('projectParty')
    .innerJoin('party', 'party.id', 'projectParty.partyId')
    .select(['party.slug', 'party.name', 'party.kind', 'projectParty.role'])
    .where('projectParty.projectId', '=', projectId)
    .orderBy('projectParty.position')
    .execute()
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
