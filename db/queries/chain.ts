import type { Db, Trx } from '../schema.ts'

type Ids = readonly string[]

/** The bottlenecks of the register among these, each with how many clusters say they suffer it. */
export async function listChainBottlenecks(db: Db | Trx, ids: Ids) {
  if (ids.length === 0) return []
  return db
    .selectFrom('bottleneck')
    .leftJoin('bottleneckSeverity as said', join =>
      join
        .onRef('said.bottleneckId', '=', 'bottleneck.id')
        .on('said.status', '=', 'active')
        .on('said.provenance', '!=', 'ilustrativo'),
    )
    .select(['bottleneck.id', 'bottleneck.code', 'bottleneck.titleEs', 'bottleneck.titleEn'])
    .select(['bottleneck.status', 'bottleneck.provenance', 'bottleneck.createdAt'])
    .select(eb => eb.fn.count('said.id').as('clusters'))
    .where('bottleneck.id', 'in', ids)
    .where('bottleneck.code', 'is not', null)
    .$narrowType<{ code: string }>()
    .groupBy('bottleneck.id')
    .orderBy('bottleneck.code')
    .execute()
}

/** Published initiatives among these, each with how many clusters are committed under the terms in force. */
export async function listChainInitiatives(db: Db | Trx, ids: Ids) {
  if (ids.length === 0) return []
  return db
    .selectFrom('initiative')
    .leftJoin('initiativeCommitment as made', join =>
      join
        .onRef('made.initiativeId', '=', 'initiative.id')
        .on('made.status', '=', 'active')
        .onRef('made.terms', '=', 'initiative.terms'),
    )
    .leftJoin('cluster', 'cluster.id', 'made.partyId')
    .select(['initiative.id', 'initiative.code', 'initiative.slug', 'initiative.title', 'initiative.status'])
    .select(['initiative.provenance', 'initiative.minimumClusters', 'initiative.publishedAt', 'initiative.decidedAt'])
    .select(['initiative.closesOn', 'initiative.updatedAt'])
    .select(eb => eb.fn.count('cluster.id').as('committed'))
    .where('initiative.id', 'in', ids)
    .where('initiative.code', 'is not', null)
    .$narrowType<{ code: string }>()
    .groupBy('initiative.id')
    .orderBy('initiative.code')
    .execute()
}

/** Projects among these that everybody sees. */
export async function listChainProjects(db: Db | Trx, ids: Ids) {
  if (ids.length === 0) return []
  return db
    .selectFrom('project')
    .select(['id', 'code', 'slug', 'title', 'status', 'provenance', 'validFrom', 'validTo', 'precision', 'createdAt'])
    .where('id', 'in', ids)
    .where('isPublic', '=', 1)
    .orderBy('code')
    .orderBy('slug')
    .execute()
}

/** Which initiative works on which bottleneck: all of them, those of some bottlenecks, or of some initiatives. */
export async function listInitiativeLinks(db: Db | Trx, of: { bottlenecks?: Ids; initiatives?: Ids } = {}) {
  let query = db
    .selectFrom('initiativeBottleneck')
    .innerJoin('initiative', 'initiative.id', 'initiativeBottleneck.initiativeId')
    .select(['initiativeId', 'bottleneckId', 'initiative.slug', 'initiative.status'])
    .where('initiative.code', 'is not', null)
    .orderBy('initiative.code')
  if (of.bottlenecks) query = query.where('bottleneckId', 'in', of.bottlenecks)
  if (of.initiatives) query = query.where('initiativeId', 'in', of.initiatives)
  return query.execute()
}

/** Which project, seen by everybody, works on which bottleneck. */
export async function listProjectLinks(db: Db | Trx, of: { bottlenecks?: Ids; projects?: Ids } = {}) {
  let query = db
    .selectFrom('projectBottleneck')
    .innerJoin('project', 'project.id', 'projectBottleneck.projectId')
    .select(['projectId', 'bottleneckId', 'project.slug', 'project.status'])
    .where('project.isPublic', '=', 1)
    .orderBy('project.slug')
  if (of.bottlenecks) query = query.where('bottleneckId', 'in', of.bottlenecks)
  if (of.projects) query = query.where('projectId', 'in', of.projects)
  return query.execute()
}

/** The projects initiatives became, and the initiatives projects come from. */
export async function listBirths(db: Db | Trx, of: { initiatives?: Ids; projects?: Ids }) {
  if (of.initiatives?.length === 0 || of.projects?.length === 0) return []
  let query = db
    .selectFrom('project')
    .select(['id as projectId', 'initiativeId'])
    .where('initiativeId', 'is not', null)
    .$narrowType<{ initiativeId: string }>()
  if (of.initiatives) query = query.where('initiativeId', 'in', of.initiatives)
  if (of.projects) query = query.where('id', 'in', of.projects)
  return query.execute()
}

/** How many results with a reading each project has. */
export async function countMeasuredResults(db: Db | Trx): Promise<{ projectId: string; results: number }[]> {
  const rows = await db
    .selectFrom('result')
    .select('result.projectId')
    .select(eb => eb.fn.count<number>('result.id').distinct().as('results'))
    .innerJoin('resultReading', 'resultReading.resultId', 'result.id')
    .where('resultReading.correctedAt', 'is', null)
    .groupBy('result.projectId')
    .execute()
  return rows.map(row => ({ ...row, results: Number(row.results) }))
}

/** When clusters said that a bottleneck hits them. */
export async function listReportsOf(db: Db | Trx, bottleneckId: string) {
  return db
    .selectFrom('bottleneckSeverity')
    .innerJoin('party', 'party.id', 'bottleneckSeverity.clusterId')
    .select(['party.name', 'party.slug', 'severity', 'reportedAt', 'bottleneckSeverity.provenance'])
    .where('bottleneckId', '=', bottleneckId)
    .where('bottleneckSeverity.status', '=', 'active')
    .where('bottleneckSeverity.provenance', '!=', 'ilustrativo')
    .orderBy('reportedAt')
    .execute()
}

/** When projects were put under way, suspended, ended: the moves of their leaders. */
export async function listMovesOf(db: Db | Trx, projectIds: Ids) {
  if (projectIds.length === 0) return []
  return db
    .selectFrom('projectMove')
    .select(['projectId', 'fromStatus', 'toStatus', 'movedAt'])
    .where('projectId', 'in', projectIds)
    .orderBy('movedAt')
    .execute()
}
