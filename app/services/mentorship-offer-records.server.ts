import { CURRENT_SCALE } from '#app/domain/maturity-scales.ts'
import type { OfferedDimension, OfferTerms, SurveyReading } from '#app/domain/mentorship-offers.ts'
import {
  CHAIN_LINKS,
  type Language,
  type MaturityDimension,
  type MaturityLevel,
  TOPICS,
} from '#app/domain/vocabularies.ts'
import { listCurrentReadings } from '#db/queries/maturity.ts'
import { findOfferOfCluster, listOfferDimensions, listOfferTopics } from '#db/queries/mentorship-offers.ts'
import type { Db, Row, Trx } from '#db/schema.ts'

/** A cluster's offer with everything that hangs on it. */
export interface OfferRecord {
  offer: Row<'mentorshipOffer'>
  dimensions: OfferedDimension[]
  terms: OfferTerms
}

export async function findOfferRecord(db: Db | Trx, clusterId: string): Promise<OfferRecord | undefined> {
  const offer = await findOfferOfCluster(db, clusterId)
  if (!offer) return undefined
  const rows = await listOfferDimensions(db, offer.id)
  const dimensions = rows.map(({ offerId: _, ...row }) => row)
  const topics = await listOfferTopics(db, offer.id)
  const has = (kind: string, code: string) => topics.some(one => one.kind === kind && one.code === code)
  const { capacity, months, format, languages, conditions } = offer
  const terms = {
    capacity,
    months,
    format,
    language: JSON.parse(languages) as Language[],
    conditions,
    dimension: dimensions.filter(one => one.status !== 'refused').map(one => one.dimension),
    chainLink: CHAIN_LINKS.filter(code => has('chain-link', code)).sort(),
    supportNeed: TOPICS.filter(code => has('support-need', code)).sort(),
  }
  return { offer, dimensions, terms }
}

/** A cluster's newest survey reading of each dimension, on today's scale. */
export async function readSurveyReadings(db: Db | Trx, clusterId: string) {
  const rows = await listCurrentReadings(db, { scale: CURRENT_SCALE, kind: 'ssme', clusterIds: [clusterId] })
  return new Map(
    rows.flatMap(({ id, dimension, level, readOn, isPublic }) => {
      if (!dimension) return []
      const reading = { id, level: level as MaturityLevel, readOn, isPublic: isPublic === 1 }
      return [[dimension, reading satisfies SurveyReading] as const]
    }),
  ) satisfies Map<MaturityDimension, SurveyReading>
}
