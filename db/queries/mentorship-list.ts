import type { MentorshipStatus } from '#app/domain/mentorships.ts'
import type { Db } from '../schema.ts'

/** Mentorships in one of `statuses`, or only those of one cluster, with both clusters; what one of them wrote stays out. */
export async function listMentorshipRows(db: Db, statuses: readonly MentorshipStatus[], ids?: readonly string[]) {
  const query = db
    .selectFrom('mentorship')
    .innerJoin('party as mentor', 'mentor.id', 'mentorship.mentorId')
    .innerJoin('cluster as mentorCluster', 'mentorCluster.id', 'mentorship.mentorId')
    .innerJoin('party as mentee', 'mentee.id', 'mentorship.menteeId')
    .innerJoin('cluster as menteeCluster', 'menteeCluster.id', 'mentorship.menteeId')
    .select(['mentorship.id', 'mentorship.mentorId', 'mentorship.menteeId', 'mentorship.dimension'])
    .select(['mentorship.status', 'mentorship.provenance', 'mentorship.requestedAt', 'mentorship.answerBy'])
    .select(['mentorship.answeredAt', 'mentorship.validFrom', 'mentorship.validTo', 'mentorship.updatedAt'])
    .select(['mentor.slug as mentorSlug', 'mentor.name as mentorName', 'mentor.searchText as mentorText'])
    .select(['mentee.slug as menteeSlug', 'mentee.name as menteeName', 'mentee.searchText as menteeText'])
    .select(['mentorCluster.productiveSector as mentorSector', 'menteeCluster.productiveSector as menteeSector'])
    .where('mentorship.status', 'in', statuses)
    .orderBy('mentorship.id')
  return (ids ? query.where('mentorship.id', 'in', ids) : query).execute()
}

/** Open offers, each with the cluster that makes it and how many of its mentorships are in one of the `seated` statuses. */
export async function listOpenOffers(db: Db, seated: readonly MentorshipStatus[]) {
  return db
    .selectFrom('mentorshipOffer')
    .innerJoin('party', 'party.id', 'mentorshipOffer.clusterId')
    .innerJoin('cluster', 'cluster.id', 'mentorshipOffer.clusterId')
    .select(['mentorshipOffer.id', 'mentorshipOffer.clusterId', 'mentorshipOffer.capacity', 'mentorshipOffer.months'])
    .select(['mentorshipOffer.format', 'mentorshipOffer.languages', 'party.slug', 'party.name', 'party.searchText'])
    .select('cluster.productiveSector')
    .select(eb =>
      eb
        .selectFrom('mentorship')
        .select(one => one.fn.countAll().as('n'))
        .whereRef('mentorship.mentorId', '=', 'mentorshipOffer.clusterId')
        .where('mentorship.status', 'in', seated)
        .as('taken'),
    )
    .where('mentorshipOffer.status', '=', 'open')
    .orderBy('party.slug')
    .execute()
}

/** The dimensions in which offers have been found good, by offer. */
export async function listQualifiedDimensions(db: Db) {
  return db
    .selectFrom('mentorshipOfferDimension')
    .select(['offerId', 'dimension'])
    .where('status', '=', 'qualified')
    .orderBy('offerId')
    .orderBy('dimension')
    .execute()
}
