import type { MentorshipFormat } from '#app/domain/mentorships.ts'
import { CHAIN_LINKS, MATURITY_DIMENSIONS, type MaturityDimension, TOPICS } from '#app/domain/vocabularies.ts'
import type { NewRow } from '#db/schema.ts'
import type { DemoReadings } from './mentorship-readings.ts'
import { ACCEPTED_AS_MENTOR, OFFER_CONDITIONS, REFUSED_AS_MENTOR } from './mentorship-words.ts'
import type { DemoCluster } from './parties.ts'
import type { Random } from './random.ts'
import { daysAfter, type Story } from './story.ts'

/** Share of the clusters that offer to accompany others. */
const OFFERING = 0.16
/** No more in a network of thousands: a coordination has to know them. */
const MOST = 500
/** The clusters that the demonstration accounts act for offer, so that they have requests to answer. */
const WITH_ACCOUNTS = 3

/** What the coordination is sure to have before it, by the number of the cluster. */
const SURELY_ASKED: Partial<Record<number, 'pending' | 'refused'>> = { 2: 'refused', 3: 'pending' }

/** A mentor of the simulation: what it offers, since when and, where it stopped, until when. */
export interface DemoOffer {
  mentor: DemoCluster
  capacity: number
  months: number
  format: MentorshipFormat
  /** Those it is accepted in. */
  dimensions: MaturityDimension[]
  openedAt: Date
  closedAt: Date | null
}

/** Offers of mentorship: by a sourced reading, or accepted by the coordination of the demonstration; some wait for it, some were closed. */
export function tellOffers(story: Story, clusters: readonly DemoCluster[], readings: DemoReadings): DemoOffer[] {
  const random = story.random('mentorship-offers')
  const share = Math.min(OFFERING, MOST / clusters.length)
  return clusters.flatMap(cluster => {
    const isSure = cluster.number <= WITH_ACCOUNTS
    return random.chance(share) || isSure ? [tellOffer(story, random, cluster, readings, isSure)] : []
  })
}

function tellOffer(
  story: Story,
  random: Random,
  mentor: DemoCluster,
  readings: DemoReadings,
  isSure: boolean,
): DemoOffer {
  // After the second edition: what qualifies then still does today.
  const openedAt = random.between(daysAfter(story.begin, 705), daysAfter(story.begin, 790))
  const closedAt = !isSure && random.chance(0.08) ? random.between(daysAfter(story.end, -150), story.end) : null
  // The second account's cluster is the one that is full.
  const capacity = isSure ? (mentor.number === 2 ? 1 : 3) : random.whole(1, 4)
  const format = random.weighted({ remote: 45, visit: 15, both: 40 })
  const months = isSure ? 6 : random.pick([3, 4, 6, 6, 9])
  const id = story.newKey(openedAt)
  const dimensions = offeredDimensions(random, mentor, readings)
  story.add('mentorshipOffer', {
    id,
    clusterId: mentor.id,
    status: closedAt ? 'closed' : 'open',
    capacity,
    months,
    format,
    languages: random.chance(0.3) ? '["es","en"]' : '["es"]',
    conditions: random.chance(0.6) ? random.pick(OFFER_CONDITIONS) : null,
    version: closedAt ? 2 : 1,
    createdAt: openedAt.toISOString(),
    updatedAt: (closedAt ?? openedAt).toISOString(),
  })
  for (const code of random.sample(CHAIN_LINKS, random.whole(0, 2))) {
    story.add('mentorshipOfferTopic', { offerId: id, kind: 'chain-link', code })
  }
  for (const code of random.sample(TOPICS, random.whole(0, 2))) {
    story.add('mentorshipOfferTopic', { offerId: id, kind: 'support-need', code })
  }
  const about = { subject: { type: 'cluster', id: mentor.id }, audience: 'public' } as const
  story.tell({ ...about, verb: 'mentorship-offer.opened', payload: { capacity } }, openedAt, mentor.id)
  const decidedAt = daysAfter(openedAt, random.whole(3, 12))
  for (const { dimension, status, readingId } of dimensions) {
    const isDecided = !readingId && status !== 'pending'
    story.add('mentorshipOfferDimension', {
      offerId: id,
      dimension,
      status,
      readingId,
      reason: isDecided ? (status === 'refused' ? REFUSED_AS_MENTOR : ACCEPTED_AS_MENTOR) : null,
      decidedBy: null,
      decidedAt: isDecided ? decidedAt.toISOString() : null,
    })
    if (!isDecided) continue
    const verb = status === 'refused' ? 'mentorship-offer.refused' : 'mentorship-offer.qualified'
    story.tell({ ...about, audience: 'parties', verb, payload: { dimension } }, decidedAt, null)
  }
  if (closedAt) story.tell({ ...about, verb: 'mentorship-offer.closed', payload: {} }, closedAt, mentor.id)
  return {
    mentor,
    capacity,
    months,
    format,
    dimensions: dimensions.filter(one => one.status === 'qualified').map(one => one.dimension),
    openedAt: daysAfter(openedAt, 13),
    closedAt,
  }
}

type Offered = Pick<NewRow<'mentorshipOfferDimension'>, 'dimension' | 'status'> & { readingId: string | null }

/** One to three the cluster is advanced in by a sourced reading, and perhaps one the coordination had to look at. */
function offeredDimensions(random: Random, { id, number }: DemoCluster, readings: DemoReadings): Offered[] {
  const [advanced, other]: MaturityDimension[][] = [[], []]
  for (const dimension of MATURITY_DIMENSIONS) {
    const isAdvanced = readings.sourced(id, dimension)?.level === 'avanzado'
    ;(isAdvanced ? advanced : other)?.push(dimension)
  }
  const qualified = random.sample(advanced ?? [], random.whole(1, 3)).map((dimension): Offered => {
    return { dimension, status: 'qualified', readingId: readings.sourced(id, dimension)?.id ?? null }
  })
  const sure = SURELY_ASKED[number]
  if (qualified.length > 0 && !random.chance(0.4) && !sure) return qualified
  const asked = random.pick(other && other.length > 0 ? other : MATURITY_DIMENSIONS)
  if (qualified.some(one => one.dimension === asked)) return qualified
  const status =
    qualified.length === 0
      ? 'qualified'
      : (sure ?? random.weighted({ qualified: 40, pending: 40, refused: 20 } as const))
  return [...qualified, { dimension: asked, status, readingId: null }]
}
