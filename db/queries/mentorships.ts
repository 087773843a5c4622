import type { IsoDate } from '#app/domain/dates.ts'
import type { MentorshipStatus } from '#app/domain/mentorships.ts'
import type { MaturityDimension } from '#app/domain/vocabularies.ts'
import type { Db, NewRow, Row, Trx } from '../schema.ts'
import { findEventInstant } from './events.ts'

export async function findMentorship(db: Db | Trx, id: string): Promise<Row<'mentorship'> | undefined> {
  return db.selectFrom('mentorship').selectAll().where('id', '=', id).executeTakeFirst()
}

/** In the order they were asked for. */
export async function listMentorships(db: Db | Trx, ids: readonly string[]): Promise<Row<'mentorship'>[]> {
  if (ids.length === 0) return []
  return db.selectFrom('mentorship').selectAll().where('id', 'in', ids).orderBy('requestedAt').orderBy('id').execute()
}

/** Ids of those a cluster takes part in, as either side, in the statuses given; in the order they were asked for. */
export async function listMentorshipIdsOfCluster(
  db: Db | Trx,
  clusterId: string,
  statuses: readonly MentorshipStatus[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('mentorship')
    .select('id')
    .where(eb => eb.or([eb('mentorId', '=', clusterId), eb('menteeId', '=', clusterId)]))
    .where('status', 'in', statuses)
    .orderBy('requestedAt')
    .orderBy('id')
    .execute()
  return rows.map(row => row.id)
}

/** The one that is not over of a pair in a dimension. */
export async function findOpenMentorship(db: Db | Trx, openKey: string) {
  return db.selectFrom('mentorship').select(['id', 'status']).where('openKey', '=', openKey).executeTakeFirst()
}

export async function insertMentorship(trx: Trx, mentorship: NewRow<'mentorship'>): Promise<void> {
  await trx.insertInto('mentorship').values(mentorship).execute()
}

export type MentorshipChanges = Partial<
  Omit<Row<'mentorship'>, 'id' | 'mentorId' | 'menteeId' | 'dimension' | 'createdAt' | 'turn'>
>

/** Changes one that is still as the caller read it, and takes its turn; false when somebody was faster. */
export async function updateMentorship(
  trx: Trx,
  read: { id: string; status: MentorshipStatus; turn: number },
  changes: MentorshipChanges,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('mentorship')
    .set({ ...changes, turn: read.turn + 1 })
    .where('id', '=', read.id)
    .where('status', '=', read.status)
    .where('turn', '=', read.turn)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** The clusters of mentorships: name, and the regions of their departments in order. */
export async function listMentorshipClusters(db: Db | Trx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('party')
    .leftJoin('clusterDepartment', 'clusterDepartment.clusterId', 'party.id')
    .leftJoin('department', 'department.code', 'clusterDepartment.departmentCode')
    .select(['party.id', 'party.slug', 'party.name', 'party.demo', 'department.region'])
    .where('party.id', 'in', ids)
    .orderBy('party.id')
    .orderBy('clusterDepartment.position')
    .execute()
}

export async function listAgreements(db: Db | Trx, ids: readonly string[]): Promise<Row<'mentorshipAgreement'>[]> {
  if (ids.length === 0) return []
  return db.selectFrom('mentorshipAgreement').selectAll().where('mentorshipId', 'in', ids).execute()
}

/** Of every version, with who signed. */
export async function listSignatures(db: Db | Trx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('mentorshipSignature')
    .leftJoin('user', 'user.id', 'mentorshipSignature.signedBy')
    .selectAll('mentorshipSignature')
    .select('user.name as signedByName')
    .where('mentorshipId', 'in', ids)
    .orderBy('mentorshipSignature.signedAt')
    .orderBy('mentorshipSignature.partyId')
    .execute()
}

/** In their order. */
export async function listGoals(db: Db | Trx, ids: readonly string[]): Promise<Row<'mentorshipGoal'>[]> {
  if (ids.length === 0) return []
  return db.selectFrom('mentorshipGoal').selectAll().where('mentorshipId', 'in', ids).orderBy('position').execute()
}

/** What a mentor offers at once, 0 where its offer is closed or there is none, and the seats that are taken. */
export async function findMentorRoom(db: Db | Trx, mentorId: string): Promise<{ capacity: number; taken: number[] }> {
  const offer = await db
    .selectFrom('mentorshipOffer')
    .select('capacity')
    .where('clusterId', '=', mentorId)
    .where('status', '=', 'open')
    .executeTakeFirst()
  const seats = await db
    .selectFrom('mentorship')
    .select('seat')
    .where('mentorId', '=', mentorId)
    .where('seat', 'is not', null)
    .$narrowType<{ seat: number }>()
    .orderBy('seat')
    .execute()
  return { capacity: offer?.capacity ?? 0, taken: seats.map(row => row.seat) }
}

/** Where a cluster's open offer stands in a dimension. */
export async function findOfferedDimension(db: Db | Trx, mentorId: string, dimension: MaturityDimension) {
  return db
    .selectFrom('mentorshipOffer')
    .innerJoin('mentorshipOfferDimension', 'mentorshipOfferDimension.offerId', 'mentorshipOffer.id')
    .select('mentorshipOfferDimension.status')
    .where('mentorshipOffer.clusterId', '=', mentorId)
    .where('mentorshipOffer.status', '=', 'open')
    .where('mentorshipOfferDimension.dimension', '=', dimension)
    .executeTakeFirst()
}

/** Those that wait in a mentor's line, the first in line first. */
export async function listLine(db: Db | Trx, mentorId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('mentorship')
    .select('id')
    .where('mentorId', '=', mentorId)
    .where('status', '=', 'waitlisted')
    .orderBy('waitlistedAt')
    .orderBy('id')
    .execute()
  return rows.map(row => row.id)
}

/** Out of the line and not answered yet: a free place is spoken for by each. */
export async function countRecalled(db: Db | Trx, mentorId: string): Promise<number> {
  const { n } = await db
    .selectFrom('mentorship')
    .select(eb => eb.fn.countAll().as('n'))
    .where('mentorId', '=', mentorId)
    .where('status', '=', 'requested')
    .where('waitlistedAt', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** Requests that wait for an answer due on `until` or before; without it, all. The one due first comes first. */
export async function listUnanswered(db: Db, until?: IsoDate) {
  const query = db
    .selectFrom('mentorship')
    .select(['id', 'answerBy', 'turn', 'remindedDays'])
    .where('status', '=', 'requested')
    .where('answerBy', 'is not', null)
    .$narrowType<{ answerBy: IsoDate }>()
    .orderBy('answerBy')
    .orderBy('id')
  return (until ? query.where('answerBy', '<=', until) : query).execute()
}

/**
 * Notes that the mentor is reminded after `days` of waiting; false when it was before, or the request waits no more. Not a
 * change of state: nobody's turn.
 */
export async function updateReminded(trx: Trx, read: { id: string; turn: number }, days: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('mentorship')
    .set({ remindedDays: days })
    .where('id', '=', read.id)
    .where('turn', '=', read.turn)
    .where('status', '=', 'requested')
    .where('remindedDays', '<', days)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

export async function findClusterBySlug(db: Db | Trx, slug: string) {
  return db
    .selectFrom('party')
    .select(['id', 'slug', 'name'])
    .where('kind', '=', 'cluster')
    .where('slug', '=', slug)
    .executeTakeFirst()
}

/** What was asked and answered between the two, oldest first. */
export async function listMentorshipQuestions(db: Db | Trx, mentorshipId: string) {
  return db
    .selectFrom('mentorshipQuestion')
    .leftJoin('user', 'user.id', 'mentorshipQuestion.authorId')
    .selectAll('mentorshipQuestion')
    .select('user.name as authorName')
    .where('mentorshipId', '=', mentorshipId)
    .orderBy('mentorshipQuestion.createdAt')
    .orderBy('mentorshipQuestion.id')
    .execute()
}

export async function insertMentorshipQuestion(trx: Trx, row: NewRow<'mentorshipQuestion'>): Promise<void> {
  await trx.insertInto('mentorshipQuestion').values(row).execute()
}

/** Clusters whose open offer is qualified in a dimension, by name. */
export async function listOffering(db: Db, dimension: MaturityDimension) {
  return db
    .selectFrom('mentorshipOffer')
    .innerJoin('mentorshipOfferDimension', 'mentorshipOfferDimension.offerId', 'mentorshipOffer.id')
    .innerJoin('party', 'party.id', 'mentorshipOffer.clusterId')
    .select(['party.id', 'party.slug', 'party.name'])
    .where('mentorshipOffer.status', '=', 'open')
    .where('mentorshipOfferDimension.dimension', '=', dimension)
    .where('mentorshipOfferDimension.status', '=', 'qualified')
    .orderBy('party.searchText')
    .execute()
}

/** When a mentorship was accepted, as its history tells: what it says of the first answer may be that it was put in line. */
export const findAcceptedAt = async (db: Db, id: string): Promise<string | null> =>
  (await findEventInstant(db, { type: 'mentorship', id }, 'mentorship.accepted')) ?? null

/** When each was accepted, as `findAcceptedAt` says it. */
export async function listAcceptances(db: Db): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('eventLog')
    .select(['subjectId', 'recordedAt'])
    .where('verb', '=', 'mentorship.accepted')
    .execute()
  return new Map(rows.map(row => [row.subjectId, row.recordedAt]))
}
