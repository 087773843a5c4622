import type { MaturityScale } from '#app/domain/maturity-scales.ts'
import type { MaturityDimension } from '#app/domain/vocabularies.ts'
import type { Db, Row, Trx } from '../schema.ts'

/** The dimensions in which clusters may be asked, each with its cluster's offer. */
export async function listQualifiedDimensions(db: Db) {
  return db
    .selectFrom('mentorshipOfferDimension as offered')
    .innerJoin('mentorshipOffer as offer', 'offer.id', 'offered.offerId')
    .select(['offered.dimension', 'offer.id as offerId', 'offer.clusterId', 'offer.capacity', 'offer.months'])
    .select(['offer.format', 'offer.languages', 'offer.conditions'])
    .where('offer.status', '=', 'open')
    .where('offered.status', '=', 'qualified')
    .execute()
}

/**
 * What surveys publicly say of clusters in the dimensions in which they may be asked, on one scale and not corrected: the
 * newest of each first.
 */
export async function listPublicMentorReadings(db: Db, scale: MaturityScale) {
  return db
    .selectFrom('mentorshipOfferDimension as offered')
    .innerJoin('mentorshipOffer as offer', 'offer.id', 'offered.offerId')
    .innerJoin('maturityReading as reading', join =>
      join
        .onRef('reading.clusterId', '=', 'offer.clusterId')
        .onRef('reading.dimension', '=', 'offered.dimension')
        .on('reading.scale', '=', scale)
        .on('reading.kind', '=', 'ssme')
        .on('reading.isPublic', '=', 1)
        .on('reading.correctedAt', 'is', null),
    )
    .select(['reading.clusterId', 'offered.dimension', 'reading.level'])
    .where('offer.status', '=', 'open')
    .where('offered.status', '=', 'qualified')
    .orderBy('reading.readOn', 'desc')
    .orderBy('reading.id', 'desc')
    .execute()
}

/** Of every offer. */
export async function listAllOfferTopics(db: Db): Promise<Row<'mentorshipOfferTopic'>[]> {
  return db.selectFrom('mentorshipOfferTopic').selectAll().execute()
}

export async function listAllChainLinks(db: Db): Promise<Row<'clusterChainLink'>[]> {
  return db.selectFrom('clusterChainLink').selectAll().orderBy('chainLink').execute()
}

/** The entries of the register that clusters say hit them, and that are not over; what an example supposes is left out. */
export async function listSufferedBottlenecks(db: Db) {
  return db
    .selectFrom('bottleneckSeverity as severity')
    .innerJoin('bottleneck', 'bottleneck.id', 'severity.bottleneckId')
    .select(['severity.clusterId', 'bottleneck.code'])
    .where('severity.status', '=', 'active')
    .where('severity.provenance', '!=', 'ilustrativo')
    .where('bottleneck.code', 'is not', null)
    .where('bottleneck.status', 'not in', ['reported', 'resolved', 'dismissed'])
    .$narrowType<{ code: string }>()
    .orderBy('bottleneck.code')
    .execute()
}

/** How many places of each mentor are taken. */
export async function countSeatsByMentor(db: Db): Promise<{ mentorId: string; taken: number }[]> {
  const rows = await db
    .selectFrom('mentorship')
    .select(eb => ['mentorId', eb.fn.countAll().as('taken')])
    .where('seat', 'is not', null)
    .groupBy('mentorId')
    .execute()
  return rows.map(({ mentorId, taken }) => ({ mentorId, taken: Number(taken) }))
}

/** Requests that were answered or ran out of time. */
export async function listAnsweredRequests(db: Db) {
  return db
    .selectFrom('mentorship')
    .select(['mentorId', 'requestedAt', 'answeredAt'])
    .where(eb => eb.or([eb('answeredAt', 'is not', null), eb('status', '=', 'expired')]))
    .execute()
}

/** Who did not accept to accompany a cluster in a dimension, or let its request expire. */
export async function listRefusingMentors(db: Db, menteeId: string, dimension: MaturityDimension): Promise<string[]> {
  const rows = await db
    .selectFrom('mentorship')
    .select('mentorId')
    .distinct()
    .where('menteeId', '=', menteeId)
    .where('dimension', '=', dimension)
    .where('status', 'in', ['declined', 'expired'])
    .execute()
  return rows.map(row => row.mentorId)
}

/** Whom a cluster has asked in a dimension, where that is not over. */
export async function listOpenMentors(db: Db | Trx, menteeId: string, dimension: MaturityDimension) {
  return db
    .selectFrom('mentorship')
    .select(['id', 'mentorId', 'status'])
    .where('menteeId', '=', menteeId)
    .where('dimension', '=', dimension)
    .where('openKey', 'is not', null)
    .execute()
}
