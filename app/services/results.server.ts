import type { Actor } from '#app/domain/actors.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { conflict } from '#app/domain/errors.ts'
import type { NewEvent } from '#app/domain/events.ts'
import { demand } from '#app/domain/permissions.ts'
import type { CorrectionInput, DefineResultInput, GoalInput, ReadingInput } from '#app/domain/result-forms.ts'
import { latestReading, pointsTheWrongWay, provenanceOfReading, RESULT_LIMITS } from '#app/domain/results.ts'
import { newId } from '#db/ids.ts'
import { recordEvent } from '#db/queries/events.ts'
import {
  insertAttestation,
  insertReading,
  insertResult,
  listResultsOf,
  updateReadingCorrected,
  updateReadingProvenance,
  updateResult,
} from '#db/queries/results.ts'
import type { Db, Row, Trx } from '#db/schema.ts'
import type { Signer } from './alliance-state.server.ts'
import { getProjectRecord, type ProjectRecord } from './project-records.server.ts'
import { demandSigner, eventOf, leaderOf } from './project-state.server.ts'
import { getResultRecord, type ReadingRow, type ResultRecord } from './result-records.server.ts'
import { writeOnce } from './transactions.server.ts'

interface ToResult {
  id: string
  once?: string | undefined
}

/**
 * The leader says what the project is going to measure. Gives the key of the new result.
 *
 * @throws 403 for others, 404, 409 for a project of a source or a cancelled one, and for a target behind its baseline
 */
export async function defineResult(
  db: Db,
  actor: Actor,
  input: DefineResultInput & { slug: string; once?: string | undefined },
  now: Date,
): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const project = await getProjectRecord(trx, input.slug)
    demandSigner(actor, 'result.define', project, leaderOf(project))
    demandMeasurable(project)
    const known = await listResultsOf(trx, [project.project.id])
    if (known.length >= RESULT_LIMITS.perProject) throw conflict('results.errors.tooMany')
    const { indicator, unit, direction } = input
    const goal = goalOf(input, direction, now)
    const id = await addResult(trx, project.project, { indicator, unit, direction, ...goal }, known.length, now)
    await recordEvent(trx, actor, { ...about(project, id), verb: 'result.defined', payload: { resultId: id } }, now)
    return id
  })
}

type NewGoal = Pick<Row<'result'>, 'indicator' | 'unit' | 'direction' | 'baseline' | 'baselineOn' | 'target'>

/** Enters a result in the transaction that calls it: also that of an initiative's expected result. */
export async function addResult(
  trx: Trx,
  project: Pick<Row<'project'>, 'id' | 'provenance'>,
  goal: NewGoal,
  position: number,
  now: Date,
): Promise<string> {
  const id = newId()
  const at = now.toISOString()
  await insertResult(trx, {
    id,
    projectId: project.id,
    figureKey: null,
    ...goal,
    provenance: project.provenance === 'confirmado' ? 'confirmado' : 'declarado',
    position,
    createdAt: at,
    updatedAt: at,
  })
  return id
}

/** The leader says where it begins and where it is to get. Gives the key. @throws 403, 404, 409 */
export async function setGoal(db: Db, actor: Actor, input: GoalInput & ToResult, now: Date): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const record = await getResultRecord(trx, input.id)
    const { result, project } = record
    demandSigner(actor, 'result.define', project, leaderOf(project))
    demandMeasurable(project)
    if (input.version !== result.version) throw conflict('errors.changed')
    await changeResult(trx, result, goalOf(input, result.direction, now), now)
    const payload = { version: result.version + 1 }
    await recordEvent(trx, actor, { ...about(project, result.id), verb: 'result.goal-set', payload }, now)
    return result.id
  })
}

/** A party records a value read on a day, and vouches for it by that. Gives the key. @throws 403, 404, 409 */
export async function addReading(db: Db, actor: Actor, input: ReadingInput & ToResult, now: Date): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const record = await getResultRecord(trx, input.id)
    const signer = demandReporter(actor, record)
    if (record.readings.length >= RESULT_LIMITS.readings) throw conflict('results.errors.tooManyReadings')
    const readingId = await writeReading(trx, record, signer, input, null, now)
    const event = { ...about(record.project, input.id), occurredOn: input.date } as const
    await recordEvent(trx, actor, { ...event, verb: 'result.reading-added', payload: { readingId } }, now)
    return input.id
  })
}

/**
 * The party that recorded a reading, or the leader, puts another in its place, with the reason; the earlier one is kept.
 * Who vouched for the earlier one is asked anew. Gives the key.
 *
 * @throws 403, 404, 409 for a reading that was corrected already
 */
export async function correctReading(
  db: Db,
  actor: Actor,
  input: CorrectionInput & ToResult,
  now: Date,
): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const record = await getResultRecord(trx, input.id)
    const { project } = record
    const earlier = record.readings.find(one => one.id === input.reading)
    const among = [...leaderOf(project), ...(earlier?.onBehalfOf ? [earlier.onBehalfOf] : [])]
    demandSigner(actor, 'result.report', project, among)
    const signer = demandReporter(actor, record)
    if (!earlier || earlier.correctedAt) throw conflict('results.errors.unknownReading')
    if (!(await updateReadingCorrected(trx, earlier.id, now.toISOString()))) throw conflict('errors.changed')
    const corrected: ReadingRow = { ...earlier, correctedAt: now.toISOString() }
    const readings = record.readings.map(one => (one === earlier ? corrected : one))
    const correction = { correctsId: earlier.id, reason: input.reason }
    const readingId = await writeReading(trx, { ...record, readings }, signer, input, correction, now)
    const payload = { readingId, correctsId: earlier.id }
    const event = { ...about(project, input.id), occurredOn: input.date, payload } as const
    await recordEvent(trx, actor, { ...event, verb: 'result.reading-corrected' }, now)
    return input.id
  })
}

/** A party of the project vouches for a reading of another. Gives the key. @throws 403, 404, 409 when it did before */
export async function attestReading(
  db: Db,
  actor: Actor,
  input: ToResult & { reading: string },
  now: Date,
): Promise<string> {
  return writeOnce(db, input.once, now, async trx => {
    const record = await getResultRecord(trx, input.id)
    const { result, project } = record
    const signer = demandSigner(actor, 'result.attest', project)
    demandMeasurable(project)
    const reading = findReading(record, input.reading)
    if (!reading) throw conflict('results.errors.unknownReading')
    const before = reading.attestations.map(one => one.partyId)
    if (before.includes(signer.actingFor)) throw conflict('results.errors.alreadyAttested')
    await attest(trx, reading.id, signer, now)
    const provenance = provenanceOfReading(reading, [...before, signer.actingFor], project.partyIds)
    await updateReadingProvenance(trx, reading.id, provenance)
    const readings = record.readings.map(one => (one === reading ? { ...one, provenance } : one))
    await changeResult(trx, result, { provenance: latestReading(readings)?.provenance ?? provenance }, now)
    const payload = { readingId: reading.id }
    await recordEvent(trx, actor, { ...about(project, result.id), verb: 'result.attested', payload }, now)
    return result.id
  })
}

/** What everybody or the parties hear of a result: on its page, its project's and those of the parties. */
export function about(project: ProjectRecord, resultId: string) {
  const { mentions, audience } = eventOf(project)
  return {
    subject: { type: 'result', id: resultId },
    mentions: [{ type: 'project', id: project.project.id } as const, ...mentions],
    audience,
  } as const satisfies Partial<NewEvent>
}

/** @throws 409 for what a source tells, and for what was cancelled; one that is over can still be measured */
export function demandMeasurable({ state }: ProjectRecord): void {
  if (state.documented) throw conflict('projects.refusals.documented')
  if (state.status === 'cancelled') throw conflict('projects.refusals.closed')
}

function demandReporter(actor: Actor, { project }: ResultRecord): Signer {
  const signer = demandSigner(actor, 'result.report', project)
  demand(actor, 'result.attest', project.partyIds)
  demandMeasurable(project)
  return signer
}

const findReading = ({ readings }: ResultRecord, id: string) =>
  readings.find(reading => reading.id === id && reading.correctedAt === null)

function goalOf(
  { baseline, baselineDate, target }: Pick<DefineResultInput, 'baseline' | 'baselineDate' | 'target'>,
  direction: Row<'result'>['direction'],
  now: Date,
) {
  const goal = {
    baseline: baseline ?? null,
    baselineOn: baseline ? (baselineDate ?? null) : null,
    target: target ?? null,
  }
  if (goal.baselineOn && goal.baselineOn > dayInBogota(now)) throw conflict('results.errors.future')
  if (pointsTheWrongWay({ direction, ...goal })) throw conflict('results.errors.wrongWay')
  return goal
}

async function writeReading(
  trx: Trx,
  { result, readings, project }: ResultRecord,
  signer: Signer,
  { value, date, source, note, attestedBy }: ReadingInput,
  correction: { correctsId: string; reason: string } | null,
  now: Date,
): Promise<string> {
  if (date > dayInBogota(now)) throw conflict('results.errors.future')
  const third = { attestedBy: attestedBy ?? null }
  const reading = {
    id: newId(),
    resultId: result.id,
    value,
    comparator: '=',
    readOn: date,
    precision: 'day' as const,
    source,
    note: note ?? null,
    ...third,
    provenance: provenanceOfReading(third, [signer.actingFor], project.partyIds),
    correctsId: correction?.correctsId ?? null,
    correctionReason: correction?.reason ?? null,
    correctedAt: null,
    recordedBy: signer.userId,
    onBehalfOf: signer.actingFor,
    createdAt: now.toISOString(),
  }
  await insertReading(trx, reading)
  await attest(trx, reading.id, signer, now)
  const provenance = latestReading([...readings, reading])?.provenance ?? reading.provenance
  await changeResult(trx, result, { provenance }, now)
  return reading.id
}

const attest = (trx: Trx, readingId: string, { actingFor, userId }: Signer, now: Date) =>
  insertAttestation(trx, { readingId, partyId: actingFor, signedBy: userId, attestedAt: now.toISOString() })

/** @throws 409 when somebody was faster */
async function changeResult(
  trx: Trx,
  result: Row<'result'>,
  changes: Parameters<typeof updateResult>[2],
  now: Date,
): Promise<void> {
  if (!(await updateResult(trx, result, { ...changes, updatedAt: now.toISOString() }))) throw conflict('errors.changed')
}
