import type { Actor } from '#app/domain/actors.ts'
import type { ReportSeverityInput, WithdrawSeverityInput } from '#app/domain/bottleneck-forms.ts'
import { conflict, notFound } from '#app/domain/errors.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import { findSeverity, insertSeverity, updateSeverityIfUnchanged } from '#db/queries/severities.ts'
import type { Db } from '#db/schema.ts'
import { addressOf, audienceOf, demandCluster, getReadableBottleneck } from './bottleneck-access.server.ts'
import { writeOnce } from './transactions.server.ts'

type Sent<Input> = Input & { address: string; once?: string | undefined }

/**
 * «Nos afecta»: the acting cluster says how much, or says it anew. What the illustrative set supposed about it gives way
 * for good to what it says itself. Gives the entry's address.
 *
 * @throws 403 for who does not speak for a cluster, 404, 409 when the cluster's word was changed meanwhile
 */
export async function reportSeverity(
  db: Db,
  actor: Actor,
  input: Sent<ReportSeverityInput>,
  now: Date,
): Promise<string> {
  const { address, once, severity, note = null, evidenceUrl = null, version } = input
  return writeOnce(db, once, now, async trx => {
    const cluster = await demandCluster(trx, actor, 'bottleneck.report-severity')
    const bottleneck = await getReadableBottleneck(trx, actor, address)
    if (bottleneck.status === 'dismissed') throw conflict('bottlenecks.own.dismissed')
    const seen = await findSeverity(trx, bottleneck.id, cluster.id)
    if (version !== undefined && version !== (seen?.version ?? 0)) throw conflict('errors.changed')

    const word = { severity, note, evidenceUrl, provenance: 'declarado', status: 'active' } as const
    const isSpoken = seen?.status === 'active' && seen.provenance !== 'ilustrativo'
    const at = now.toISOString()
    if (seen) {
      const changes = isSpoken ? word : { ...word, reportedAt: at }
      if (!(await updateSeverityIfUnchanged(trx, seen, changes, now))) throw conflict('errors.changed')
    } else {
      const ids = { id: newId(), bottleneckId: bottleneck.id, clusterId: cluster.id }
      await insertSeverity(trx, { ...ids, ...word, version: 1, reportedAt: at, updatedAt: at })
    }
    const event = {
      verb: 'bottleneck.severity-reported',
      subject: { type: 'bottleneck', id: bottleneck.id },
      mentions: [{ type: 'cluster', id: cluster.id }],
      audience: audienceOf(bottleneck),
      payload: { severity, before: isSpoken ? seen.severity : null },
    } as const
    await recordEvent(trx, actor, event, now)
    return addressOf(bottleneck)
  })
}

/**
 * The acting cluster takes its word back, or denies what the illustrative set supposed about it. The row stays, so that
 * it can speak again, and nothing supposed comes back.
 *
 * @throws 403 for who does not speak for a cluster, 404 where nothing is said, 409 when that was changed meanwhile
 */
export async function withdrawSeverity(
  db: Db,
  actor: Actor,
  input: Sent<WithdrawSeverityInput>,
  now: Date,
): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const cluster = await demandCluster(trx, actor, 'bottleneck.report-severity')
    const bottleneck = await getReadableBottleneck(trx, actor, input.address)
    const seen = await findSeverity(trx, bottleneck.id, cluster.id)
    if (!seen) throw notFound('bottlenecks.errors.nothingSaid')
    const isStale = input.version !== undefined && input.version !== seen.version
    if (isStale || seen.status !== 'active') throw conflict('errors.changed')
    if (!(await updateSeverityIfUnchanged(trx, seen, { status: 'withdrawn' }, now))) throw conflict('errors.changed')
    const event = {
      verb: 'bottleneck.severity-withdrawn',
      subject: { type: 'bottleneck', id: bottleneck.id },
      mentions: [{ type: 'cluster', id: cluster.id }],
      audience: audienceOf(bottleneck),
      payload: { severity: seen.severity, ...(seen.provenance === 'ilustrativo' ? { supposed: true as const } : {}) },
    } as const
    await recordEvent(trx, actor, event, now)
    return addressOf(bottleneck)
  })
}
