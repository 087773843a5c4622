import type { MaturityDimension } from '#app/domain/vocabularies.ts'
import type { Db, NewRow, Row, Trx } from '../schema.ts'

/** A cluster's offer, open or closed. */
export async function findOfferOfCluster(db: Db | Trx, clusterId: string): Promise<Row<'mentorshipOffer'> | undefined> {
  return db.selectFrom('mentorshipOffer').selectAll().where('clusterId', '=', clusterId).executeTakeFirst()
}

export async function listOfferDimensions(db: Db | Trx, offerId: string): Promise<Row<'mentorshipOfferDimension'>[]> {
  return db
    .selectFrom('mentorshipOfferDimension')
    .selectAll()
    .where('offerId', '=', offerId)
    .orderBy('dimension')
    .execute()
}

export async function listOfferTopics(db: Db | Trx, offerId: string): Promise<Row<'mentorshipOfferTopic'>[]> {
  return db
    .selectFrom('mentorshipOfferTopic')
    .selectAll()
    .where('offerId', '=', offerId)
    .orderBy('kind')
    .orderBy('code')
    .execute()
}

export async function insertOffer(trx: Trx, offer: NewRow<'mentorshipOffer'>): Promise<void> {
  await trx.insertInto('mentorshipOffer').values(offer).execute()
}

/** Changes an offer that is still at `version`, and raises it. False: somebody was faster. */
export async function updateOfferIfUnchanged(
  trx: Trx,
  seen: { id: string; version: number },
  changes: Partial<Omit<Row<'mentorshipOffer'>, 'id' | 'clusterId' | 'version' | 'createdAt' | 'updatedAt'>>,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('mentorshipOffer')
    .set({ ...changes, version: seen.version + 1, updatedAt: now.toISOString() })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** Puts these dimensions in the place of those the offer has. */
export async function replaceOfferDimensions(
  trx: Trx,
  offerId: string,
  rows: readonly Omit<NewRow<'mentorshipOfferDimension'>, 'offerId'>[],
): Promise<void> {
  await trx.deleteFrom('mentorshipOfferDimension').where('offerId', '=', offerId).execute()
  if (rows.length === 0) return
  await trx
    .insertInto('mentorshipOfferDimension')
    .values(rows.map(row => ({ offerId, ...row })))
    .execute()
}

export async function replaceOfferTopics(
  trx: Trx,
  offerId: string,
  rows: readonly Omit<NewRow<'mentorshipOfferTopic'>, 'offerId'>[],
): Promise<void> {
  await trx.deleteFrom('mentorshipOfferTopic').where('offerId', '=', offerId).execute()
  if (rows.length === 0) return
  await trx
    .insertInto('mentorshipOfferTopic')
    .values(rows.map(row => ({ offerId, ...row })))
    .execute()
}

/** Writes the coordination's decision on a dimension that waits for it. False: it waits no more. */
export async function decideOfferDimension(
  trx: Trx,
  { offerId, dimension }: { offerId: string; dimension: MaturityDimension },
  decision: Pick<Row<'mentorshipOfferDimension'>, 'status' | 'reason' | 'decidedBy' | 'decidedAt'>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('mentorshipOfferDimension')
    .set(decision)
    .where('offerId', '=', offerId)
    .where('dimension', '=', dimension)
    .where('status', '=', 'pending')
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** Dimensions of open offers that the coordination has to decide upon or has decided, the oldest offer first. */
export async function listDecidableDimensions(db: Db) {
  return db
    .selectFrom('mentorshipOfferDimension as offered')
    .innerJoin('mentorshipOffer as offer', 'offer.id', 'offered.offerId')
    .innerJoin('party', 'party.id', 'offer.clusterId')
    .select(['offered.dimension', 'offered.status', 'offered.reason', 'offered.decidedAt'])
    .select(['offer.clusterId', 'offer.updatedAt', 'party.slug', 'party.name'])
    .where('offer.status', '=', 'open')
    .where(eb => eb.or([eb('offered.status', '=', 'pending'), eb('offered.decidedAt', 'is not', null)]))
    .orderBy('offer.updatedAt')
    .orderBy('party.slug')
    .orderBy('offered.dimension')
    .execute()
}

/** How many dimensions of open offers wait for the coordination. */
export async function countPendingDimensions(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('mentorshipOfferDimension')
    .innerJoin('mentorshipOffer', 'mentorshipOffer.id', 'mentorshipOfferDimension.offerId')
    .select(eb => eb.fn.countAll().as('n'))
    .where('mentorshipOffer.status', '=', 'open')
    .where('mentorshipOfferDimension.status', '=', 'pending')
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** How many of a cluster's mentorships as a mentor stand in one of these statuses. */
export async function countMentoring(
  db: Db | Trx,
  mentorId: string,
  statuses: readonly Row<'mentorship'>['status'][],
): Promise<number> {
  const { n } = await db
    .selectFrom('mentorship')
    .select(eb => eb.fn.countAll().as('n'))
    .where('mentorId', '=', mentorId)
    .where('status', 'in', statuses)
    .executeTakeFirstOrThrow()
  return Number(n)
}
