import type { Actor } from '#app/domain/actors.ts'
import { conflict, notFound } from '#app/domain/errors.ts'
import type { ShowReadingsInput } from '#app/domain/maturity-forms.ts'
import { demand } from '#app/domain/permissions.ts'
import { recordEvent } from '#db/queries/events.ts'
import { updateReadingsPublic } from '#db/queries/maturity.ts'
import type { Db } from '#db/schema.ts'
import { getCluster } from './cluster-profile-form.server.ts'
import { keepMaturityLevel, readReadings } from './maturity-records.server.ts'
import { writeOnce } from './transactions.server.ts'

type Input = ShowReadingsInput & { slug: string; once?: string | undefined }

/**
 * A cluster shows readings of its maturity to everybody, or keeps them to itself and the coordination. Gives the slug.
 *
 * @throws 403 for all but its managers, 404, 409 for a corrected reading, and for hiding what a public source says
 */
export async function showReadings(db: Db, actor: Actor, input: Input, now: Date): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const { id: clusterId } = await getCluster(trx, input.slug)
    demand(actor, 'maturity.publish', [clusterId])
    const readings = await readReadings(trx, clusterId)
    const chosen = input.reading.map(id => readings.find(reading => reading.id === id))
    const isShown = input.intent === 'publish'
    for (const reading of chosen) {
      if (!reading) throw notFound()
      if (reading.correctedAt !== null) throw conflict('maturity.refusals.corrected')
      if (!isShown && reading.sourceUrl !== null) throw conflict('maturity.refusals.publicSource')
    }
    const changed = await updateReadingsPublic(trx, clusterId, input.reading, isShown ? 1 : 0)
    if (changed === 0) return input.slug
    await keepMaturityLevel(trx, clusterId)
    const about = { subject: { type: 'cluster', id: clusterId } as const, payload: { readings: changed } }
    // That a cluster keeps something to itself is no news for others.
    if (isShown) await recordEvent(trx, actor, { ...about, verb: 'maturity.published', audience: 'public' }, now)
    else await recordEvent(trx, actor, { ...about, verb: 'maturity.hidden', audience: 'parties' }, now)
    return input.slug
  })
}
