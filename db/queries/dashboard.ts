import type { Db, Row } from '../schema.ts'

/** Every cluster and organisation as far as counting looks at them, by address. */
export async function listDashboardParties(db: Db) {
  return db
    .selectFrom('party')
    .leftJoin('cluster', 'cluster.id', 'party.id')
    .leftJoin('organization', 'organization.id', 'party.id')
    .select(['party.id', 'party.slug', 'party.kind', 'party.provenance', 'cluster.macroSector'])
    .select('cluster.productiveSector')
    .select(['cluster.joinedNetworkYear', 'cluster.leadOrganizationId', 'organization.organizationKind'])
    .orderBy('party.slug')
    .execute()
}

/** Records asked for by their ids; without them, all there are. */
type Ids = readonly string[] | undefined

/** Alliances in one of `statuses`. */
export async function listDashboardAlliances(db: Db, statuses: readonly Row<'alliance'>['status'][], ids: Ids) {
  const query = db
    .selectFrom('alliance')
    .select(['id', 'status', 'provenance', 'linkType', 'validFrom', 'validTo', 'precision', 'activeSince'])
    .where('status', 'in', statuses)
  return (ids ? query.where('id', 'in', ids) : query).execute()
}

/** Who takes part in which alliance, in no order: `position` says which. `slug` is the party's id, as records name parties. */
export async function listAlliancePartyIds(db: Db, ids: Ids) {
  const query = db.selectFrom('allianceParty').select(['allianceId', 'partyId as slug', 'role', 'position'])
  return (ids ? query.where('allianceId', 'in', ids) : query).execute()
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

/** Published initiatives with what the figures look at. */
export async function listDashboardInitiatives(db: Db, ids: Ids) {
  const query = db
    .selectFrom('initiative')
    .select(['id', 'status', 'provenance', 'leaderId', 'publishedAt', 'decidingSince', 'decidedAt'])
    .where('code', 'is not', null)
  return (ids ? query.where('id', 'in', ids) : query).execute()
}

/** The clusters whose commitment stands, the first to commit first. */
export async function listCommittedParties(db: Db, ids: Ids) {
  const query = db
    .selectFrom('initiativeCommitment')
    .innerJoin('initiative', 'initiative.id', 'initiativeCommitment.initiativeId')
    .select(['initiativeCommitment.initiativeId', 'initiativeCommitment.partyId', 'initiativeCommitment.committedAt'])
    .where('initiativeCommitment.status', '=', 'active')
    .whereRef('initiativeCommitment.terms', '=', 'initiative.terms')
    .orderBy('initiativeCommitment.committedAt')
    .orderBy('initiativeCommitment.id')
  return (ids ? query.where('initiative.id', 'in', ids) : query).execute()
}

/** Projects that everybody sees. */
export async function listDashboardProjects(db: Db, ids: Ids) {
  const query = db
    .selectFrom('project')
    .select(['id', 'slug', 'kind', 'status', 'provenance', 'validFrom', 'validTo', 'precision'])
    .where('isPublic', '=', 1)
  return (ids ? query.where('id', 'in', ids) : query).execute()
}

/** Who takes part in which project, in the order of the record; `slug` is the party's id. */
export async function listProjectPartyIds(db: Db, ids: Ids) {
  const query = db
    .selectFrom('projectParty')
    .select(['projectId', 'partyId as slug', 'role'])
    .where('answer', '!=', 'declined')
    .orderBy('projectId')
    .orderBy('position')
  return (ids ? query.where('projectId', 'in', ids) : query).execute()
}

/** Every move of every project, the earliest first. */
export async function listProjectMoves(db: Db, ids: Ids) {
  const query = db
    .selectFrom('projectMove')
    .select(['projectId', 'fromStatus', 'toStatus', 'movedAt'])
    .whereRef('fromStatus', '!=', 'toStatus')
    .orderBy('movedAt')
    .orderBy('id')
  return (ids ? query.where('projectId', 'in', ids) : query).execute()
}

/** What each source has committed to each project, whole pesos. */
export async function listCommittedBySource(db: Db, ids: Ids) {
  const query = db
    .selectFrom('projectBudgetLine')
    .select(['projectId', 'source'])
    .select(eb => eb.fn.sum<number | string>('committed').as('committed'))
    .groupBy(['projectId', 'source'])
    .orderBy('projectId')
    .orderBy('source')
  return (ids ? query.where('projectId', 'in', ids) : query).execute()
}

/** Readings in force, with the project they are of. */
export async function listReadingDays(db: Db, ids: Ids) {
  const query = db
    .selectFrom('resultReading')
    .innerJoin('result', 'result.id', 'resultReading.resultId')
    .select(['result.projectId', 'resultReading.readOn', 'resultReading.precision', 'resultReading.provenance'])
    .where('resultReading.correctedAt', 'is', null)
    .orderBy('resultReading.id')
  return (ids ? query.where('result.projectId', 'in', ids) : query).execute()
}

/** The projects with a baseline. */
export async function listProjectsWithBaseline(db: Db, ids: Ids): Promise<string[]> {
  const query = db.selectFrom('result').select('projectId').distinct().where('baseline', 'is not', null)
  const rows = await (ids ? query.where('projectId', 'in', ids) : query).execute()
  return rows.map(row => row.projectId)
}

/** Mentorships in any status; what was only asked is for counting, never for naming. */
export async function listDashboardMentorships(db: Db, ids: Ids) {
  const query = db
    .selectFrom('mentorship')
    .select(['id', 'mentorId', 'menteeId', 'dimension', 'status', 'provenance', 'requestedAt', 'validFrom', 'validTo'])
  return (ids ? query.where('id', 'in', ids) : query).execute()
}

/** When each of these mentorships was accepted. */
export async function listAcceptancesOf(db: Db, ids: Ids): Promise<Map<string, string>> {
  const query = db
    .selectFrom('eventLog')
    .select(['subjectId', 'recordedAt'])
    .where('subjectType', '=', 'mentorship')
    .where('verb', '=', 'mentorship.accepted')
    .orderBy('seq')
  const rows = await (ids ? query.where('subjectId', 'in', ids) : query).execute()
  return new Map(rows.map(row => [row.subjectId, row.recordedAt]))
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
