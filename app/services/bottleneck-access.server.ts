import type { Actor, SignedIn } from '#app/domain/actors.ts'
import { isPublicBottleneck } from '#app/domain/bottlenecks.ts'
import { forbidden, notFound } from '#app/domain/errors.ts'
import type { EventAudience } from '#app/domain/events.ts'
import { type Action, can, demand, ownParty } from '#app/domain/permissions.ts'
import { findBottleneckByCode, findBottleneckBySlug } from '#db/queries/bottlenecks.ts'
import { findClusterOfParty } from '#db/queries/severities.ts'
import type { Db, Row, Trx } from '#db/schema.ts'

/**
 * The entry at an address, `CB-017` or the slug of a report that has no code yet.
 *
 * @throws 404 where there is none, or where it is a report that is somebody else's
 */
export async function getReadableBottleneck(db: Db | Trx, actor: Actor, address: string): Promise<Row<'bottleneck'>> {
  const code = address.toUpperCase()
  const found = (await findBottleneckByCode(db, code)) ?? (await findBottleneckBySlug(db, address.toLowerCase()))
  if (!found || !canRead(actor, found)) throw notFound()
  return found
}

function canRead(actor: Actor, bottleneck: Row<'bottleneck'>): boolean {
  if (isPublicBottleneck(bottleneck)) return true
  return can(actor, 'bottleneck.read-reported', partiesOf(bottleneck))
}

/** The parties a report in review belongs to. */
export function partiesOf({ reportedBy }: Pick<Row<'bottleneck'>, 'reportedBy'>): string[] {
  return reportedBy ? [reportedBy] : []
}

/** Who learns of what happens to an entry: everybody once it has a code. */
export function audienceOf(bottleneck: Pick<Row<'bottleneck'>, 'code'>): EventAudience {
  return isPublicBottleneck(bottleneck) ? 'public' : 'parties'
}

/** What people call it, and where its page is. */
export function addressOf({ code, slug }: Pick<Row<'bottleneck'>, 'code' | 'slug'>): string {
  return code ?? slug
}

/**
 * The cluster that acts, after `action` has been demanded of it.
 *
 * @throws 403 also for those who act for an organisation: bottlenecks are suffered by clusters
 */
export async function demandCluster(db: Db | Trx, actor: Actor, action: Action) {
  const [partyId] = ownParty(actor)
  demand(actor, action, ownParty(actor))
  const cluster = partyId === undefined ? undefined : await findClusterOfParty(db, partyId)
  if (!cluster) throw forbidden(`permissions.${action.replaceAll('.', '_')}`)
  return cluster
}

/**
 * The party that posts news of an entry: a cluster, or the body that is in charge of it, whatever body it is.
 *
 * @throws 403 for others
 */
export async function demandNewsAuthor(
  db: Db | Trx,
  actor: Actor,
  { responsibleId }: Pick<Row<'bottleneck'>, 'responsibleId'>,
): Promise<{ type: 'cluster' | 'organization'; id: string }> {
  const [partyId] = ownParty(actor)
  demand(actor, 'bottleneck.post-news', ownParty(actor))
  const cluster = partyId === undefined ? undefined : await findClusterOfParty(db, partyId)
  if (cluster) return { type: 'cluster', id: cluster.id }
  if (partyId === undefined || partyId !== responsibleId) throw forbidden('permissions.bottleneck_post-news')
  return { type: 'organization', id: partyId }
}

/** A coordinator acts for the network, whatever else they belong to. */
export function asCoordination(actor: Actor): Actor {
  return actor.kind === 'user' ? ({ ...actor, actingFor: null } satisfies SignedIn) : actor
}

/** What a page's forms do, and the action each is judged by. */
const WRITES = {
  'report-severity': 'bottleneck.report-severity',
  'withdraw-severity': 'bottleneck.report-severity',
  'post-news': 'bottleneck.post-news',
  move: 'bottleneck.move',
  'accept-suggestion': 'bottleneck.move',
  'dismiss-suggestion': 'bottleneck.move',
} as const satisfies Record<string, Action>
export type BottleneckIntent = keyof typeof WRITES

/**
 * Judges a sent form before its fields are looked at: who may not send it is told so, whatever it holds.
 *
 * @throws 403, 404
 */
export async function demandIntent(
  db: Db,
  actor: Actor,
  address: string,
  intent: unknown,
): Promise<BottleneckIntent | null> {
  const known = typeof intent === 'string' && Object.hasOwn(WRITES, intent) ? (intent as BottleneckIntent) : null
  demand(actor, known ? WRITES[known] : 'bottleneck.post-news', ownParty(actor))
  await getReadableBottleneck(db, actor, address)
  return known
}
