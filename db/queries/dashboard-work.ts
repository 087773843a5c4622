import type { Db } from '../schema.ts'

/** Records asked for by their ids; without them, all there are. */
type Ids = readonly string[] | undefined

/** What projects that everybody sees and that were not cancelled measure, in the order of each project. */
export async function listDashboardResults(db: Db, projectIds: Ids) {
  const query = db
    .selectFrom('result')
    .innerJoin('project', 'project.id', 'result.projectId')
    .select(['result.id', 'result.projectId', 'result.indicator', 'result.figureKey', 'result.unit'])
    .select(['result.direction', 'result.baseline', 'result.target'])
    .select(['project.slug', 'project.code', 'project.title'])
    .where('project.isPublic', '=', 1)
    .where('project.status', '!=', 'cancelled')
    .orderBy('project.slug')
    .orderBy('result.position')
    .orderBy('result.id')
  return (projectIds ? query.where('project.id', 'in', projectIds) : query).execute()
}

/** Readings in force, the oldest day first; of the same day, as they were recorded. */
export async function listDashboardReadings(db: Db, projectIds: Ids) {
  const query = db
    .selectFrom('resultReading')
    .innerJoin('result', 'result.id', 'resultReading.resultId')
    .select(['resultReading.resultId', 'resultReading.value', 'resultReading.comparator'])
    .select(['resultReading.readOn', 'resultReading.precision', 'resultReading.provenance'])
    .where('resultReading.correctedAt', 'is', null)
    .orderBy('resultReading.readOn')
    .orderBy('resultReading.createdAt')
    .orderBy('resultReading.id')
  return (projectIds ? query.where('result.projectId', 'in', projectIds) : query).execute()
}

/** Entries of the register with who is in charge of them. */
export async function listEntriesInCharge(db: Db, ids: Ids) {
  const query = db
    .selectFrom('bottleneck')
    .leftJoin('party', 'party.id', 'bottleneck.responsibleId')
    .select(['bottleneck.id', 'bottleneck.titleEs', 'bottleneck.titleEn', 'bottleneck.createdAt'])
    .select(['bottleneck.responsibleId', 'bottleneck.targetDate', 'party.name as responsibleName'])
    .where('bottleneck.code', 'is not', null)
  return (ids ? query.where('bottleneck.id', 'in', ids) : query).execute()
}

/** The instants of news and decisions on each entry, also of those that moved nothing. */
export async function listWords(db: Db, ids: Ids): Promise<{ bottleneckId: string; at: string }[]> {
  const news = db.selectFrom('bottleneckNews').select(['bottleneckId', 'createdAt as at'])
  const moves = db.selectFrom('bottleneckMove').select(['bottleneckId', 'movedAt as at'])
  const found = await Promise.all([
    (ids ? news.where('bottleneckId', 'in', ids) : news).execute(),
    (ids ? moves.where('bottleneckId', 'in', ids) : moves).execute(),
  ])
  return found.flat()
}
