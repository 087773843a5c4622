import type { Db, Row } from '../schema.ts'

/** Every cluster with the year it joined and its macro-sector, by id. */
export async function listDashboardClusters(db: Db) {
  return db.selectFrom('cluster').select(['id', 'macroSector', 'joinedNetworkYear']).orderBy('id').execute()
}

/** Alliances in one of `statuses`, by id. */
export async function listDashboardAlliances(db: Db, statuses: readonly Row<'alliance'>['status'][]) {
  return db
    .selectFrom('alliance')
    .select(['id', 'status', 'provenance', 'linkType', 'validFrom', 'validTo', 'precision', 'activeSince'])
    .where('status', 'in', statuses)
    .orderBy('id')
    .execute()
}

/** Who takes part in which alliance, in no order: `position` says which. */
export async function listAlliancePartyIds(db: Db) {
  return db.selectFrom('allianceParty').select(['allianceId', 'partyId', 'role', 'position']).execute()
}

/** Entries of the register, by code. */
export async function listDashboardBottlenecks(db: Db) {
  return db
    .selectFrom('bottleneck')
    .select(['id', 'code', 'productiveSector', 'category', 'macroSector', 'status', 'provenance'])
    .select(['reportedBy', 'createdAt'])
    .where('code', 'is not', null)
    .orderBy('code')
    .execute()
}

/** Every move of every entry, the earliest first; decisions that moved nothing are left out. */
export async function listStatusMoves(db: Db) {
  return db
    .selectFrom('bottleneckMove')
    .select(['bottleneckId', 'fromStatus', 'toStatus', 'movedAt'])
    .whereRef('fromStatus', '!=', 'toStatus')
    .orderBy('movedAt')
    .orderBy('id')
    .execute()
}

/** Which published initiative works on which bottleneck; cancelled ones are no answer. */
export async function listInitiativeAnswers(db: Db) {
  return db
    .selectFrom('initiativeBottleneck')
    .innerJoin('initiative', 'initiative.id', 'initiativeBottleneck.initiativeId')
    .select(['initiativeBottleneck.bottleneckId', 'initiative.publishedAt', 'initiative.provenance'])
    .where('initiative.code', 'is not', null)
    .where('initiative.status', '!=', 'cancelled')
    .execute()
}

/** Published initiatives with what the figures look at, by code. */
export async function listDashboardInitiatives(db: Db) {
  return db
    .selectFrom('initiative')
    .select(['id', 'status', 'provenance', 'leaderId', 'publishedAt', 'decidingSince', 'decidedAt'])
    .where('code', 'is not', null)
    .orderBy('code')
    .execute()
}

/** The clusters whose commitment stands. */
export async function listCommittedParties(db: Db) {
  return db
    .selectFrom('initiativeCommitment')
    .innerJoin('initiative', 'initiative.id', 'initiativeCommitment.initiativeId')
    .select(['initiativeCommitment.initiativeId', 'initiativeCommitment.partyId'])
    .where('initiativeCommitment.status', '=', 'active')
    .whereRef('initiativeCommitment.terms', '=', 'initiative.terms')
    .execute()
}

/** Projects that everybody sees, by address. */
export async function listDashboardProjects(db: Db) {
  return db
    .selectFrom('project')
    .select(['id', 'slug', 'status', 'provenance', 'validFrom', 'validTo', 'precision'])
    .where('isPublic', '=', 1)
    .orderBy('slug')
    .execute()
}

/** Who takes part in which project, the leader first. */
export async function listProjectPartyIds(db: Db) {
  return db
    .selectFrom('projectParty')
    .select(['projectId', 'partyId', 'role'])
    .where('answer', '!=', 'declined')
    .orderBy('projectId')
    .orderBy('position')
    .execute()
}

/** Every move of every project, the earliest first. */
export async function listProjectMoves(db: Db) {
  return db
    .selectFrom('projectMove')
    .select(['projectId', 'fromStatus', 'toStatus', 'movedAt'])
    .whereRef('fromStatus', '!=', 'toStatus')
    .orderBy('movedAt')
    .orderBy('id')
    .execute()
}

/** What each source has committed to each project, whole pesos. */
export async function listCommittedBySource(db: Db) {
  return db
    .selectFrom('projectBudgetLine')
    .select(['projectId', 'source'])
    .select(eb => eb.fn.sum<number | string>('committed').as('committed'))
    .groupBy(['projectId', 'source'])
    .orderBy('projectId')
    .orderBy('source')
    .execute()
}

/** Readings in force, with the project they are of. */
export async function listReadingDays(db: Db) {
  return db
    .selectFrom('resultReading')
    .innerJoin('result', 'result.id', 'resultReading.resultId')
    .select(['result.projectId', 'resultReading.readOn', 'resultReading.precision', 'resultReading.provenance'])
    .where('resultReading.correctedAt', 'is', null)
    .execute()
}

/** The projects with a baseline. */
export async function listProjectsWithBaseline(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('result').select('projectId').distinct().where('baseline', 'is not', null).execute()
  return rows.map(row => row.projectId)
}

/** Mentorships in any status; what was only asked is for counting, never for naming. */
export async function listDashboardMentorships(db: Db) {
  return db
    .selectFrom('mentorship')
    .select(['id', 'mentorId', 'menteeId', 'dimension', 'status', 'provenance', 'requestedAt', 'validTo'])
    .orderBy('id')
    .execute()
}

/** When each party acted in public in these lines of the log, the earliest first; `from`: an instant. */
export async function listPublicActs(
  db: Db,
  { after, upTo, from }: { after: number; upTo: number; from?: string | undefined },
) {
  let query = db
    .selectFrom('eventLog')
    .select(['onBehalfOf as party', 'recordedAt as at'])
    .where('audience', '=', 'public')
    .where('onBehalfOf', 'is not', null)
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .orderBy('seq')
    .$narrowType<{ party: string }>()
  if (from !== undefined) query = query.where('recordedAt', '>=', from)
  return query.execute()
}

/** When the log began; undefined for an empty one. */
export async function findFirstEventInstant(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('eventLog').select('recordedAt').orderBy('seq').limit(1).executeTakeFirst()
  return row?.recordedAt
}
