import type { Actor } from '#app/domain/actors.ts'
import { conflict } from '#app/domain/errors.ts'
import type { NewEvent } from '#app/domain/events.ts'
import type { OfferInput } from '#app/domain/mentorship-offer-forms.ts'
import {
  changedTerms,
  type OfferedDimension,
  type OfferTerms,
  sameStanding,
  standingOf,
} from '#app/domain/mentorship-offers.ts'
import { SEATED_STATUSES } from '#app/domain/mentorships.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import {
  countMentoring,
  insertOffer,
  replaceOfferDimensions,
  replaceOfferTopics,
  updateOfferIfUnchanged,
} from '#db/queries/mentorship-offers.ts'
import type { Db, Trx } from '#db/schema.ts'
import { demandCluster } from './bottleneck-access.server.ts'
import { recallNext } from './mentorship-line.server.ts'
import { findOfferRecord, type OfferRecord, readSurveyReadings } from './mentorship-offer-records.server.ts'
import { writeOnce } from './transactions.server.ts'

interface Sent {
  once?: string | undefined
}

/**
 * The acting cluster offers mentorship, changes what it offers, or opens a closed offer again. Each dimension qualifies by
 * a survey's reading or waits for the coordination. Gives the cluster's slug.
 *
 * @throws 403 for whoever does not manage a cluster
 * @throws 409 when somebody changed it since `version` (0: there was none), or when more mentorships are open than it
 *   would take at once
 */
export async function saveMentorshipOffer(db: Db, actor: Actor, input: OfferInput & Sent, now: Date): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const cluster = await demandCluster(trx, actor, 'mentorship.offer')
    const before = await findOfferRecord(trx, cluster.id)
    if (input.version !== (before?.offer.version ?? 0)) throw conflict('errors.changed')
    const terms = termsOf(input)
    const dimensions = await standingsOf(trx, cluster.id, before, terms)
    const fields = before ? changedTerms(before.terms, terms) : []
    const isReopened = before?.offer.status === 'closed'
    if (before && !isReopened && fields.length === 0 && !hasNewStanding(before, dimensions)) return cluster.slug

    const offerId = before ? await changeOffer(trx, before, terms, now) : await openOffer(trx, cluster.id, terms, now)
    await replaceOfferDimensions(trx, offerId, dimensions)
    await replaceOfferTopics(trx, offerId, [
      ...input.chainLink.map(code => ({ kind: 'chain-link' as const, code })),
      ...input.supportNeed.map(code => ({ kind: 'support-need' as const, code })),
    ])
    // Looked at after the offer was written: an acceptance that reads it waits for us, or we for it.
    const taken = await countMentoring(trx, cluster.id, SEATED_STATUSES)
    if (taken > terms.capacity) throw conflict('mentorshipOffers.refusals.capacity', { count: taken })
    const event = offerEvent(cluster.id, before && !isReopened ? { version: before.offer.version + 1, fields } : terms)
    await recordEvent(trx, actor, event, now)
    await recallNext(trx, cluster.id, now)
    return cluster.slug
  })
}

/**
 * Takes no new requests any more; what is under way goes on. Gives the cluster's slug.
 *
 * @throws 403; 409 when there is no open offer, or somebody changed it since `version`
 */
export async function closeMentorshipOffer(
  db: Db,
  actor: Actor,
  { version, once }: { version: number } & Sent,
  now: Date,
): Promise<string> {
  return writeOnce(db, once, now, async trx => {
    const cluster = await demandCluster(trx, actor, 'mentorship.offer')
    const before = await findOfferRecord(trx, cluster.id)
    if (before?.offer.status !== 'open') throw conflict('mentorshipOffers.refusals.noOffer')
    if (version !== before.offer.version) throw conflict('errors.changed')
    if (!(await updateOfferIfUnchanged(trx, before.offer, { status: 'closed' }, now))) throw conflict('errors.changed')
    const subject = { type: 'cluster', id: cluster.id } as const
    const event = { verb: 'mentorship-offer.closed', subject, audience: 'public', payload: {} } as const
    await recordEvent(trx, actor, event, now)
    return cluster.slug
  })
}

/**
 * Looks again at what a cluster offers after its readings changed, in the transaction that changed them: what a survey now
 * finds at the level qualifies, and what it finds no more waits for the coordination.
 */
export async function requalifyOffer(trx: Trx, actor: Actor, clusterId: string, now: Date): Promise<void> {
  const before = await findOfferRecord(trx, clusterId)
  if (!before) return
  const readings = await readSurveyReadings(trx, clusterId)
  const dimensions = before.dimensions.map(one => standingOf(one.dimension, one, readings.get(one.dimension), false))
  if (!hasNewStanding(before, dimensions)) return
  await replaceOfferDimensions(trx, before.offer.id, dimensions)
  if (before.offer.status !== 'open') return
  // Private: that a reading qualifies it tells what the reading is.
  const payload = { version: before.offer.version, fields: ['dimension'] }
  await recordEvent(trx, actor, { ...offerEvent(clusterId, payload), audience: 'parties' }, now)
}

/** Lists as the queries give them: two equal offers compare equal. */
function termsOf({ capacity, months, format, language, conditions, ...lists }: OfferInput): OfferTerms {
  return {
    capacity,
    months,
    format,
    language,
    conditions: conditions ?? null,
    dimension: lists.dimension.toSorted(),
    chainLink: lists.chainLink.toSorted(),
    supportNeed: lists.supportNeed.toSorted(),
  }
}

/** What is chosen, where it stands, and what was refused before: kept, so that it is known. */
async function standingsOf(trx: Trx, clusterId: string, before: OfferRecord | undefined, terms: OfferTerms) {
  const readings = await readSurveyReadings(trx, clusterId)
  const chosen = (dimension: OfferedDimension['dimension']) => terms.dimension.includes(dimension)
  const refused = before?.dimensions.filter(one => one.status === 'refused' && !chosen(one.dimension)) ?? []
  const offered = terms.dimension.map(dimension => {
    const known = before?.dimensions.find(one => one.dimension === dimension)
    return standingOf(dimension, known, readings.get(dimension), true)
  })
  return [...offered, ...refused]
}

function hasNewStanding(before: OfferRecord, after: readonly OfferedDimension[]): boolean {
  return after.some(one => {
    const known = before.dimensions.find(other => other.dimension === one.dimension)
    return !known || !sameStanding(known, one)
  })
}

async function openOffer(trx: Trx, clusterId: string, terms: OfferTerms, now: Date): Promise<string> {
  const id = newId()
  const at = now.toISOString()
  await insertOffer(trx, {
    id,
    clusterId,
    status: 'open',
    ...columnsOf(terms),
    version: 1,
    createdAt: at,
    updatedAt: at,
  })
  return id
}

async function changeOffer(trx: Trx, { offer }: OfferRecord, terms: OfferTerms, now: Date): Promise<string> {
  const changes = { status: 'open', ...columnsOf(terms) } as const
  if (!(await updateOfferIfUnchanged(trx, offer, changes, now))) throw conflict('errors.changed')
  return offer.id
}

const columnsOf = ({ capacity, months, format, language, conditions }: OfferTerms) => {
  return { capacity, months, format, languages: JSON.stringify(language), conditions }
}

function offerEvent(clusterId: string, said: { version: number; fields: string[] } | OfferTerms): NewEvent {
  const about = { subject: { type: 'cluster', id: clusterId }, audience: 'public' } as const
  if ('version' in said) return { ...about, verb: 'mentorship-offer.changed', payload: said }
  return { ...about, verb: 'mentorship-offer.opened', payload: { capacity: said.capacity } }
}
