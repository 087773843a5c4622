import type { Actor } from '#app/domain/actors.ts'
import { notFound } from '#app/domain/errors.ts'
import { type MaturityReading, measurementsOf, newestReadings } from '#app/domain/maturity.ts'
import { CURRENT_SCALE, levelsOf, scaledLevel } from '#app/domain/maturity-scales.ts'
import { can, ownParty } from '#app/domain/permissions.ts'
import type { Db } from '#db/schema.ts'
import { getCluster } from './cluster-profile-form.server.ts'
import { readMedians } from './maturity-medians.server.ts'
import { type ReadingRecord, readReadings, standing } from './maturity-records.server.ts'

/** What a cluster's profile shows of its maturity to `actor`. */
export async function readMaturity(db: Db, actor: Actor, clusterId: string) {
  const readings = standing(await readVisible(db, actor, clusterId)).map(plainReading)
  const state = newestReadings(readings)
  return {
    ...state,
    medians: state.dimensions.length > 0 ? await readMedians(db) : {},
    hasOtherScale: readings.some(reading => reading.scale !== CURRENT_SCALE),
    isYours: ownParty(actor).includes(clusterId),
    ...rightsOf(actor, clusterId),
  }
}
export type ProfileMaturity = Awaited<ReturnType<typeof readMaturity>>

/** Everything `/clusteres/:slug/madurez` shows to `actor`. @throws 404 */
export async function readMaturityPage(db: Db, actor: Actor, slug: string, correcting: string | null) {
  const { id, name, demo } = await getCluster(db, slug)
  const records = await readVisible(db, actor, id)
  const maturity = await readMaturity(db, actor, id)
  return {
    cluster: { slug, name, isDemo: demo === 1 },
    maturity,
    measurements: measurementsOf(records.filter(isShown).map(record => shownReading(record, records))),
    /** The reading the coordination is about to correct. */
    correcting: correcting && maturity.mayRecord ? correctable(records, correcting) : null,
  }
}
export type MaturityPage = Awaited<ReturnType<typeof readMaturityPage>>
export type ShownMeasurement = MaturityPage['measurements'][number]
export type ShownReading = ShownMeasurement['readings'][number]

/** Those that are not public are for the cluster's people and the coordination: others do not learn that there are any. */
async function readVisible(db: Db, actor: Actor, clusterId: string): Promise<ReadingRecord[]> {
  const isInside = can(actor, 'maturity.read-private', [clusterId])
  return (await readReadings(db, clusterId)).filter(reading => isInside || reading.isPublic)
}

function rightsOf(actor: Actor, clusterId: string) {
  return {
    mayAssess: can(actor, 'maturity.self-assess', [clusterId]),
    mayRecord: can(actor, 'maturity.record', [clusterId]),
    mayPublish: can(actor, 'maturity.publish', [clusterId]),
  }
}

/** Without who entered it and what a questionnaire was answered. */
function plainReading(record: ReadingRecord): MaturityReading {
  const { id, clusterId, dimension, scale, level, readOn, kind, provenance, isPublic } = record
  return { id, clusterId, dimension, ...scaledLevel(scale, level), readOn, kind, provenance, isPublic }
}

/** What stands, and what was withdrawn: what another took the place of is shown beside that one. */
const isShown = ({ correctedAt, withdrawalReason }: ReadingRecord) => correctedAt === null || withdrawalReason !== null

/** With who says it, why it was withdrawn where it was, and the readings whose place it took, the latest first, each with the reason it was corrected for. */
function shownReading(record: ReadingRecord, visible: readonly ReadingRecord[]) {
  const { edition, statedBy, sourceUrl, correctedAt, withdrawalReason } = record
  const withdrawn = correctedAt && withdrawalReason ? { at: correctedAt, reason: withdrawalReason } : null
  return { ...plainReading(record), edition, statedBy, sourceUrl, withdrawn, earlier: replacedBy(record, visible) }
}

type Replaced = MaturityReading & { correctedAt: string | null; reason: string | null }

/** Where the earlier one is not for the reader, neither is the reason. */
function replacedBy({ correctsId, correctionReason }: ReadingRecord, visible: readonly ReadingRecord[]): Replaced[] {
  const earlier = visible.find(({ id }) => id === correctsId)
  if (!earlier) return []
  const { correctedAt } = earlier
  return [{ ...plainReading(earlier), correctedAt, reason: correctionReason }, ...replacedBy(earlier, visible)]
}

/**
 * Where somebody was faster, the reading that stands in its place: what was typed is then beside what counts now.
 *
 * @throws 404 for what is no reading of a survey
 */
function correctable(records: readonly ReadingRecord[], id: string) {
  let record = records.find(one => one.id === id)
  for (let next = record; next; next = records.find(one => one.correctsId === next?.id)) record = next
  if (record?.kind !== 'ssme') throw notFound()
  const { dimension, scale, level, readOn, statedBy, sourceUrl } = record
  return { id: record.id, dimension, scale, level, levels: levelsOf(scale), readOn, statedBy, sourceUrl }
}
