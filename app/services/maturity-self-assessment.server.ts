import type { Actor } from '#app/domain/actors.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import type { SelfAssessmentInput } from '#app/domain/maturity-forms.ts'
import { ASSESSED, asDimension, levelOf } from '#app/domain/maturity-questionnaire.ts'
import { CURRENT_SCALE } from '#app/domain/maturity-scales.ts'
import { demand } from '#app/domain/permissions.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import { insertReadings } from '#db/queries/maturity.ts'
import type { Db, Row } from '#db/schema.ts'
import { getCluster } from './cluster-profile-form.server.ts'
import { keepMaturityLevel } from './maturity-records.server.ts'
import { writeOnce } from './transactions.server.ts'

/** What `/clusteres/:slug/madurez/autoevaluacion` shows. @throws 403 for all but its managers, 404 */
export async function readSelfAssessmentForm(db: Db, actor: Actor, slug: string) {
  const { id, name } = await getCluster(db, slug)
  demand(actor, 'maturity.self-assess', [id])
  return { cluster: { slug, name } }
}

type Input = SelfAssessmentInput & { slug: string; once?: string | undefined }

/**
 * A manager reads its cluster by the questionnaire: one reading for each dimension that was answered, dated today, said by
 * one party. All are kept or none. Gives the slug.
 *
 * @throws 403, 404
 */
export async function assessMaturity(db: Db, actor: Actor, input: Input, now: Date): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const { id: clusterId } = await getCluster(trx, input.slug)
    demand(actor, 'maturity.self-assess', [clusterId])
    const rows = ASSESSED.flatMap((assessed): Row<'maturityReading'>[] => {
      const answers = input.answers[assessed]
      if (!answers) return []
      const reading = {
        dimension: asDimension(assessed),
        scale: CURRENT_SCALE,
        level: levelOf(answers),
        answers: JSON.stringify(answers),
        isPublic: input.isPublic ? 1 : 0,
      } as const
      return [{ id: newId(), clusterId, ...reading, ...declared(actor, now) }]
    })
    await insertReadings(trx, rows)
    await keepMaturityLevel(trx, clusterId)
    const subject = { type: 'cluster', id: clusterId } as const
    const payload = { kind: 'self-assessment', readings: rows.length } as const
    const audience = input.isPublic ? 'public' : 'parties'
    await recordEvent(trx, actor, { verb: 'maturity.recorded', subject, audience, payload }, now)
    return input.slug
  })
}

function declared(actor: Actor, now: Date) {
  return {
    readOn: dayInBogota(now),
    kind: 'self-assessment',
    provenance: 'declarado',
    edition: null,
    value: null,
    statedBy: null,
    sourceUrl: null,
    recordedBy: actor.kind === 'user' ? actor.userId : null,
    onBehalfOf: actor.kind === 'user' ? actor.actingFor : null,
    createdAt: now.toISOString(),
    correctsId: null,
    correctionReason: null,
    correctedAt: null,
    withdrawalReason: null,
  } as const
}
