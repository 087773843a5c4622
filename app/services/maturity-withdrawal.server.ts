import type { Actor } from '#app/domain/actors.ts'
import { conflict } from '#app/domain/errors.ts'
import type { WithdrawReadingInput } from '#app/domain/maturity-forms.ts'
import { demand } from '#app/domain/permissions.ts'
import { recordEvent } from '#db/queries/events.ts'
import { markReadingCorrected } from '#db/queries/maturity.ts'
import { moveMentorshipReadings } from '#db/queries/mentorship-closing.ts'
import type { Db } from '#db/schema.ts'
import { getCluster } from './cluster-profile-form.server.ts'
import { getSurveyReading, keepMaturityLevel } from './maturity-records.server.ts'
import { requalifyOffer } from './mentorship-offers.server.ts'
import { writeOnce } from './transactions.server.ts'

/**
 * The coordination withdraws what a survey does not say of this cluster, with the reason: it is kept, counts nowhere, and
 * nothing takes its place. Gives the slug.
 *
 * @throws 403, 404, 409 for one that is corrected or withdrawn already and for a self-assessment
 */
export async function withdrawReading(
  db: Db,
  actor: Actor,
  input: WithdrawReadingInput & { slug: string; once?: string | undefined },
  now: Date,
): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const { id: clusterId } = await getCluster(trx, input.slug)
    demand(actor, 'maturity.record', [clusterId])
    const { id: readingId, isPublic } = await getSurveyReading(trx, clusterId, input.reading)
    if (!(await markReadingCorrected(trx, readingId, now.toISOString(), input.reason))) {
      throw conflict('maturity.refusals.corrected')
    }
    await moveMentorshipReadings(trx, { from: readingId, to: null })
    await keepMaturityLevel(trx, clusterId)
    await requalifyOffer(trx, actor, clusterId, now)
    const audience = isPublic ? 'public' : 'parties'
    const subject = { type: 'cluster', id: clusterId } as const
    await recordEvent(trx, actor, { verb: 'maturity.withdrawn', subject, audience, payload: { readingId } }, now)
    return input.slug
  })
}
