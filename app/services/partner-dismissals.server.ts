import type { Actor } from '#app/domain/actors.ts'
import { conflict, notFound } from '#app/domain/errors.ts'
import type { DismissedRule } from '#app/domain/partner-suggestions.ts'
import { demand } from '#app/domain/permissions.ts'
import { newId } from '#db/ids.ts'
import { findCluster } from '#db/queries/cluster-profiles.ts'
import { recordEvent } from '#db/queries/events.ts'
import { deletePartnerDismissal, hasPartnerDismissal, insertPartnerDismissal } from '#db/queries/partner-suggestions.ts'
import type { Db, Trx } from '#db/schema.ts'
import { getCluster } from './cluster-profile-form.server.ts'
import { writeOnce } from './transactions.server.ts'

interface Said {
  /** Slug of the cluster that says it. */
  slug: string
  /** Slug of the one that was suggested. */
  other: string
  rule: DismissedRule
  once?: string | undefined
}

/**
 * A cluster says that a suggested partner does not apply to it, wholly or by one rule: it is remembered, and lowers that
 * rule for that pair. Gives the cluster's slug.
 *
 * @throws 403, 404, 409 where it was said before
 */
export async function dismissPartner(
  db: Db,
  actor: Actor,
  input: Said & { reason: string },
  now: Date,
): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const said = await aboutWhom(trx, actor, input)
    if (await hasPartnerDismissal(trx, said)) throw conflict('partners.refusals.already')
    const dismissedBy = actor.kind === 'user' ? actor.userId : null
    const row = { id: newId(), ...said, reason: input.reason, dismissedBy, dismissedAt: now.toISOString() }
    await insertPartnerDismissal(trx, row)
    await record(trx, actor, 'cluster.partner-dismissed', said, now)
    return input.slug
  })
}

/** Whether `actor` may say so for a cluster, before anything of a form is looked at. @throws 403, 404 */
export async function demandDismissals(db: Db, actor: Actor, slug: string): Promise<void> {
  const { id } = await getCluster(db, slug)
  demand(actor, 'suggestion.dismiss', [id])
}

/** Takes that back. Gives the cluster's slug. @throws 403, 404, 409 where nothing was said */
export async function restorePartner(db: Db, actor: Actor, input: Said, now: Date): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const said = await aboutWhom(trx, actor, input)
    if (!(await deletePartnerDismissal(trx, said))) throw conflict('partners.refusals.gone')
    await record(trx, actor, 'cluster.partner-restored', said, now)
    return input.slug
  })
}

async function aboutWhom(trx: Trx, actor: Actor, { slug, other, rule }: Said) {
  const { id } = await getCluster(trx, slug)
  demand(actor, 'suggestion.dismiss', [id])
  const partner = await findCluster(trx, other)
  if (!partner || partner.id === id) throw notFound()
  return { clusterId: id, otherId: partner.id, rule }
}

async function record(
  trx: Trx,
  actor: Actor,
  verb: 'cluster.partner-dismissed' | 'cluster.partner-restored',
  { clusterId, otherId, rule }: Awaited<ReturnType<typeof aboutWhom>>,
  now: Date,
): Promise<void> {
  const subject = { type: 'cluster', id: clusterId } as const
  await recordEvent(trx, actor, { verb, subject, audience: 'parties', payload: { otherId, rule } }, now)
}
