import type { Actor } from '#app/domain/actors.ts'
import { conflict, notFound } from '#app/domain/errors.ts'
import { groupBy } from '#app/domain/group.ts'
import { CURRENT_SCALE } from '#app/domain/maturity-scales.ts'
import type { QualifyInput } from '#app/domain/mentorship-offer-forms.ts'
import { demand } from '#app/domain/permissions.ts'
import type { MaturityLevel } from '#app/domain/vocabularies.ts'
import { en } from '#app/i18n/en.ts'
import { es } from '#app/i18n/es.ts'
import { listManagersOf } from '#db/queries/alliance-parties.ts'
import { recordEvent } from '#db/queries/events.ts'
import { listCurrentReadings } from '#db/queries/maturity.ts'
import {
  decideOfferDimension,
  findOfferOfCluster,
  listDecidableDimensions,
  listOfferDimensions,
} from '#db/queries/mentorship-offers.ts'
import { findClusterBySlug } from '#db/queries/mentorships.ts'
import type { Db, Trx } from '#db/schema.ts'
import { tellByMail } from './mail.server.ts'
import { writeOnce } from './transactions.server.ts'

const VOCAB = { es: es.vocab, en: en.vocab }

/**
 * The dimensions of open offers that wait for the coordination, with what has been read of each cluster in them, the
 * oldest first; and those it decided upon, the newest first.
 *
 * @throws 403 for others
 */
export async function readMentorReview(db: Db, actor: Actor) {
  demand(actor, 'mentorship.qualify')
  const rows = await listDecidableDimensions(db)
  const clusterIds = [...new Set(rows.map(row => row.clusterId))]
  const readings = groupBy(
    await listCurrentReadings(db, { scale: CURRENT_SCALE, clusterIds }),
    row => `${row.clusterId}/${row.dimension}`,
  )
  const shown = rows.map(({ clusterId, slug, name, dimension, status, reason, decidedAt, updatedAt }) => {
    const [newest] = readings(`${clusterId}/${dimension}`)
    return {
      cluster: { slug, name },
      dimension,
      status,
      reason,
      decidedAt,
      offeredAt: updatedAt,
      reading: newest ? { level: newest.level as MaturityLevel, readOn: newest.readOn, kind: newest.kind } : null,
    }
  })
  return {
    pending: shown.filter(one => one.status === 'pending'),
    decided: shown
      .filter(one => one.status !== 'pending')
      .sort((a, b) => (b.decidedAt ?? '').localeCompare(a.decidedAt ?? '')),
  }
}
export type ReviewedDimension = Awaited<ReturnType<typeof readMentorReview>>['pending'][number]

/**
 * The coordination takes a cluster as a mentor in a dimension, or does not for now, and tells its managers why. Gives the
 * cluster's slug.
 *
 * @throws 403 for others; 404 where the cluster does not offer it; 409 when it waits for no decision any more
 */
export async function decideMentorDimension(
  db: Db,
  actor: Actor,
  input: QualifyInput & { once?: string | undefined; publicUrl: string },
  now: Date,
): Promise<string> {
  demand(actor, 'mentorship.qualify')
  return writeOnce(db, input.once, now, async trx => {
    const { dimension, intent, reason } = input
    const cluster = await findClusterBySlug(trx, input.cluster)
    const offer = cluster && (await findOfferOfCluster(trx, cluster.id))
    const offered = offer && (await listOfferDimensions(trx, offer.id)).some(one => one.dimension === dimension)
    if (!offered) throw notFound()
    const isAccepted = intent === 'accept'
    const decided = await decideOfferDimension(
      trx,
      { offerId: offer.id, dimension },
      {
        status: isAccepted ? 'qualified' : 'refused',
        reason,
        decidedBy: actor.kind === 'user' ? actor.userId : null,
        decidedAt: now.toISOString(),
      },
    )
    if (!decided) throw conflict('mentorshipOffers.refusals.decided')
    // Private: others would learn from it which of the mentors no reading qualifies.
    const about = { subject: { type: 'cluster', id: cluster.id }, audience: 'parties', payload: { dimension } } as const
    const verb = isAccepted ? 'mentorship-offer.qualified' : 'mentorship-offer.refused'
    await recordEvent(trx, actor, { ...about, verb }, now)
    await tellManagers(trx, cluster, input, now)
    return cluster.slug
  })
}

async function tellManagers(
  trx: Trx,
  cluster: { id: string; name: string },
  { dimension, intent, reason, publicUrl }: QualifyInput & { publicUrl: string },
  now: Date,
): Promise<void> {
  const kind = intent === 'accept' ? 'mentorOfferAccepted' : 'mentorOfferRefused'
  for (const { email, language } of await listManagersOf(trx, [cluster.id])) {
    const params = {
      party: cluster.name,
      dimension: VOCAB[language].maturityDimension[dimension].toLocaleLowerCase(language),
      reason,
      link: `${publicUrl}/mentorias/ofrecer`,
    }
    await tellByMail(trx, { email, language }, kind, params, now)
  }
}
