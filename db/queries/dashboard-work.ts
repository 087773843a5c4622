import type { Db } from '../schema.ts'

/** What projects that everybody sees and that were not cancelled measure, in the order of each project. */
export async function listDashboardResults(db: Db) {
  return db
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
    .execute()
}

/** Readings in force, the oldest day first; of the same day, as they were recorded. */
export async function listDashboardReadings(db: Db) {
  return db
    .selectFrom('resultReading')
    .select(['resultId', 'value', 'comparator', 'readOn', 'precision', 'provenance'])
    .where('correctedAt', 'is', null)
    .orderBy('readOn')
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** Entries of the register with who is in charge of them, by code. */
export async function listEntriesInCharge(db: Db) {
  return db
    .selectFrom('bottleneck')
    .leftJoin('party', 'party.id', 'bottleneck.responsibleId')
    .select(['bottleneck.id', 'bottleneck.titleEs', 'bottleneck.titleEn', 'bottleneck.createdAt'])
    .select(['bottleneck.responsibleId', 'bottleneck.targetDate', 'party.name as responsibleName'])
    .where('bottleneck.code', 'is not', null)
    .orderBy('bottleneck.code')
    .execute()
}

/** The instant of the last news or decision on each entry up to `until`, also of those that moved nothing. */
export async function listLastWords(db: Db, until: string): Promise<{ bottleneckId: string; at: string }[]> {
  const [news, moves] = await Promise.all([
    db
      .selectFrom('bottleneckNews')
      .select(eb => ['bottleneckId', eb.fn.max('createdAt').as('at')])
      .where('createdAt', '<=', until)
      .groupBy('bottleneckId')
      .execute(),
    db
      .selectFrom('bottleneckMove')
      .select(eb => ['bottleneckId', eb.fn.max('movedAt').as('at')])
      .where('movedAt', '<=', until)
      .groupBy('bottleneckId')
      .execute(),
  ])
  return [...news, ...moves]
}

/** The year each cluster joined, by its slug; null where nobody says. */
export async function listJoinedYears(db: Db) {
  return db
    .selectFrom('cluster')
    .innerJoin('party', 'party.id', 'cluster.id')
    .select(['party.slug', 'cluster.joinedNetworkYear'])
    .orderBy('party.slug')
    .execute()
}
