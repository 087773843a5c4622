import type { Actor } from '#app/domain/actors.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { conflict } from '#app/domain/errors.ts'
import { sameEdition } from '#app/domain/maturity.ts'
import type { CorrectReadingInput, RecordReadingsInput } from '#app/domain/maturity-forms.ts'
import { asDimension } from '#app/domain/maturity-questionnaire.ts'
import { hasLevel } from '#app/domain/maturity-scales.ts'
import { demand } from '#app/domain/permissions.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import { insertReadings, markReadingCorrected } from '#db/queries/maturity.ts'
import { moveMentorshipReadings } from '#db/queries/mentorship-closing.ts'
import type { Db, Row } from '#db/schema.ts'
import { getCluster } from './cluster-profile-form.server.ts'
import { getSurveyReading, keepMaturityLevel, readReadings, standing } from './maturity-records.server.ts'
import { requalifyOffer } from './mentorship-offers.server.ts'
import { writeOnce } from './transactions.server.ts'

interface ToCluster {
  slug: string
  once?: string | undefined
}

/** What `/clusteres/:slug/madurez/nueva` shows. @throws 403 for all but the coordination, 404 */
export async function readRecordForm(db: Db, actor: Actor, slug: string) {
  const { id, name } = await getCluster(db, slug)
  demand(actor, 'maturity.record', [id])
  return { cluster: { slug, name } }
}

/**
 * The coordination enters what a survey of the network says of a cluster: its overall level, any of the dimensions. Gives
 * the slug. What it backs with a public address is public at once; the rest waits until the cluster shows it.
 *
 * @throws 403, 404, 409 for a day to come, and for what that edition has been entered for already
 */
export async function recordReadings(
  db: Db,
  actor: Actor,
  input: RecordReadingsInput & ToCluster,
  now: Date,
): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const { id: clusterId } = await getCluster(trx, input.slug)
    demand(actor, 'maturity.record', [clusterId])
    const { scale, edition, readOn, levels } = input
    if (readOn > dayInBogota(now)) throw conflict('maturity.refusals.future')
    const known = standing(await readReadings(trx, clusterId))
    const isKnown = levels.some(({ assessed }) =>
      known.some(reading => reading.dimension === asDimension(assessed) && sameEdition(reading, input)),
    )
    if (isKnown) throw conflict('maturity.refusals.known', { edition })
    const rows = levels.map(
      ({ assessed, level }) =>
        ({
          ...newReading(clusterId, input, actor, now),
          dimension: asDimension(assessed),
          scale,
          level,
          edition,
          isPublic: input.sourceUrl ? 1 : 0,
        }) satisfies Row<'maturityReading'>,
    )
    await insertReadings(trx, rows)
    await keepMaturityLevel(trx, clusterId)
    await requalifyOffer(trx, actor, clusterId, now)
    const audience = input.sourceUrl ? 'public' : 'parties'
    const payload = { kind: 'ssme', readings: rows.length } as const
    const subject = { type: 'cluster', id: clusterId } as const
    await recordEvent(trx, actor, { verb: 'maturity.recorded', subject, audience, occurredOn: readOn, payload }, now)
    return input.slug
  })
}

/**
 * The coordination puts another reading in the place of one of a survey, with the reason; the earlier one is kept. It is
 * public by its source, or because the cluster shows the one it replaces. Gives the slug.
 *
 * @throws 403, 404, 409 for one that is corrected already, for a self-assessment and for a level of another scale
 */
export async function correctReading(
  db: Db,
  actor: Actor,
  input: CorrectReadingInput & ToCluster,
  now: Date,
): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const { id: clusterId } = await getCluster(trx, input.slug)
    demand(actor, 'maturity.record', [clusterId])
    const earlier = await getSurveyReading(trx, clusterId, input.reading)
    const { scale, dimension, edition } = earlier
    if (!hasLevel(scale, input.level)) throw conflict('errors.invalidChoice')
    if (input.readOn > dayInBogota(now)) throw conflict('maturity.refusals.future')
    if (!(await markReadingCorrected(trx, earlier.id, now.toISOString()))) {
      throw conflict('maturity.refusals.corrected')
    }
    const isShown = earlier.isPublic === 1 && earlier.sourceUrl === null
    const reading = {
      ...newReading(clusterId, input, actor, now),
      dimension,
      scale,
      level: input.level,
      edition,
      isPublic: input.sourceUrl || isShown ? 1 : 0,
      correctsId: earlier.id,
      correctionReason: input.reason,
    } as const satisfies Row<'maturityReading'>
    await insertReadings(trx, [reading])
    await moveMentorshipReadings(trx, { from: earlier.id, to: reading.id })
    await keepMaturityLevel(trx, clusterId)
    await requalifyOffer(trx, actor, clusterId, now)
    const audience = reading.isPublic || earlier.isPublic ? 'public' : 'parties'
    const payload = { readingId: reading.id, correctsId: earlier.id }
    const subject = { type: 'cluster', id: clusterId } as const
    await recordEvent(trx, actor, { verb: 'maturity.corrected', subject, audience, payload }, now)
    return input.slug
  })
}

type Said = Pick<CorrectReadingInput, 'readOn' | 'statedBy' | 'sourceUrl'>

/**
 * A public document stands behind what cites one. The rest is confirmed: the cluster answered the survey with evidence,
 * and the network that ran it enters the result (002:132).
 */
function newReading(clusterId: string, { readOn, statedBy, sourceUrl }: Said, actor: Actor, now: Date) {
  return {
    id: newId(),
    clusterId,
    readOn,
    kind: 'ssme',
    provenance: sourceUrl ? 'documentado' : 'confirmado',
    value: null,
    statedBy,
    sourceUrl: sourceUrl ?? null,
    answers: null,
    recordedBy: actor.kind === 'user' ? actor.userId : null,
    onBehalfOf: null,
    createdAt: now.toISOString(),
    correctsId: null,
    correctionReason: null,
    correctedAt: null,
    withdrawalReason: null,
  } as const
}
