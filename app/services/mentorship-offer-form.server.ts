import type { Actor } from '#app/domain/actors.ts'
import type { OfferTerms, OwnStanding } from '#app/domain/mentorship-offers.ts'
import { SEATED_STATUSES } from '#app/domain/mentorships.ts'
import { LANGUAGES, MATURITY_DIMENSIONS } from '#app/domain/vocabularies.ts'
import { countMentoring } from '#db/queries/mentorship-offers.ts'
import type { Db } from '#db/schema.ts'
import { demandCluster } from './bottleneck-access.server.ts'
import { findOfferRecord, readSurveyReadings } from './mentorship-offer-records.server.ts'

/** What the form begins with where nothing was offered before. */
const FIRST_OFFER: OfferTerms = {
  capacity: 1,
  months: 6,
  format: 'remote',
  language: LANGUAGES.slice(0, 1),
  conditions: null,
  dimension: [],
  chainLink: [],
  supportNeed: [],
}

/**
 * What `/mentorias/ofrecer` shows: the offer as it stands, and where the cluster stands in each dimension and why.
 *
 * @throws 403 for whoever does not manage a cluster
 */
export async function readOfferForm(db: Db, actor: Actor) {
  const { id, slug, name } = await demandCluster(db, actor, 'mentorship.offer')
  const [record, readings, taken, waiting] = await Promise.all([
    findOfferRecord(db, id),
    readSurveyReadings(db, id),
    countMentoring(db, id, SEATED_STATUSES),
    countMentoring(db, id, ['requested', 'waitlisted']),
  ])
  const standings = MATURITY_DIMENSIONS.map((dimension): OwnStanding => {
    const offered = record?.dimensions.find(one => one.dimension === dimension)
    const reading = readings.get(dimension)
    const by = offered?.status !== 'qualified' ? null : offered.readingId ? 'reading' : 'accepted'
    return {
      dimension,
      offered: offered?.status ?? null,
      by,
      reason: offered?.reason ?? null,
      reading: reading ? { level: reading.level, readOn: reading.readOn, isPublic: reading.isPublic } : null,
    }
  })
  return {
    cluster: { slug, name },
    status: record?.offer.status ?? null,
    version: record?.offer.version ?? 0,
    terms: record?.terms ?? FIRST_OFFER,
    standings,
    /** Mentorships that take a place, and requests that wait. */
    taken,
    waiting,
  }
}
export type OfferFormPage = Awaited<ReturnType<typeof readOfferForm>>
