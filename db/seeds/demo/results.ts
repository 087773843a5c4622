import { provenanceOfReading } from '#app/domain/results.ts'
import type { NewRow } from '#db/schema.ts'
import type { Agreed } from './initiatives.ts'
import type { ResultPlan } from './project-work.ts'
import { daysAfter, type Story } from './story.ts'
import { INITIATIVE_INDICATOR, READING_DOCUMENT, READING_SOURCE, THIRD_BODY } from './words.ts'

interface PlannedReading {
  value: string
  /** Days after the initiative was agreed. */
  after: number
  vouched: 'one' | 'all' | 'third'
  /** Whether the next one corrects it. */
  isCorrected?: true
}

const first: PlannedReading = { value: '96', after: 120, vouched: 'one' }
const READINGS: Record<ResultPlan['readings'], readonly PlannedReading[]> = {
  none: [],
  declared: [first, { value: '91', after: 210, vouched: 'one' }],
  confirmed: [first, { value: '90', after: 210, vouched: 'all' }],
  documented: [first, { value: '84', after: 240, vouched: 'third' }],
  corrected: [
    { ...first, isCorrected: true },
    { ...first, value: '98', after: 121 },
  ],
  met: [first, { value: '84', after: 220, vouched: 'all' }],
}

const day = (at: Date) => at.toISOString().slice(0, 10)

/** The result an initiative expected, with a baseline and the readings its plan says. */
export function tellResult(story: Story, agreed: Agreed, plan: ResultPlan): void {
  const { projectId, leader, others, agreedAt } = agreed
  const { indicator, unit, direction, target } = INITIATIVE_INDICATOR
  const clusters = [leader, ...others].map(cluster => cluster.id)
  const id = story.newKey(agreedAt)
  const about = {
    subject: { type: 'result', id },
    mentions: [{ type: 'project', id: projectId }, ...clusters.map(one => ({ type: 'cluster', id: one }) as const)],
    audience: 'public',
  } as const
  const planned = READINGS[plan.readings]
  const rows = planned.map((reading, i): NewRow<'resultReading'> => {
    const at = daysAfter(agreedAt, reading.after)
    const attestedBy = reading.vouched === 'third' ? THIRD_BODY : null
    const vouching = reading.vouched === 'all' ? clusters : [leader.id]
    const isCorrection = planned[i - 1]?.isCorrected === true
    const next = planned[i + 1]
    return {
      id: story.newKey(at),
      resultId: id,
      value: reading.value,
      comparator: '=',
      readOn: day(daysAfter(agreedAt, isCorrection ? (planned[i - 1]?.after ?? 0) : reading.after)),
      precision: 'day',
      source: attestedBy ? READING_DOCUMENT : READING_SOURCE,
      note: null,
      attestedBy,
      provenance: provenanceOfReading({ attestedBy }, vouching, clusters),
      correctsId: null,
      correctionReason: isCorrection ? 'Faltaba la respuesta de una empresa de ejemplo.' : null,
      correctedAt: reading.isCorrected && next ? daysAfter(agreedAt, next.after).toISOString() : null,
      recordedBy: null,
      onBehalfOf: leader.id,
      createdAt: at.toISOString(),
    }
  })
  for (const [i, row] of rows.entries()) if (row.correctionReason) row.correctsId = rows[i - 1]?.id ?? null
  const newest = rows.at(-1)
  story.add('result', {
    id,
    projectId,
    indicator,
    figureKey: null,
    unit,
    direction,
    baseline: '100',
    baselineOn: day(agreedAt),
    target,
    provenance: newest?.provenance ?? 'confirmado',
    position: 0,
    version: 1 + rows.length,
    createdAt: agreedAt.toISOString(),
    updatedAt: newest?.createdAt ?? agreedAt.toISOString(),
  })
  for (const [i, row] of rows.entries()) {
    const at = new Date(row.createdAt)
    story.add('resultReading', row)
    const vouching = planned[i]?.vouched === 'all' ? clusters : [leader.id]
    for (const partyId of vouching) {
      story.add('resultAttestation', { readingId: row.id, partyId, signedBy: null, attestedAt: row.createdAt })
    }
    const payload = { readingId: row.id }
    if (row.correctsId) {
      const corrected = { ...payload, correctsId: row.correctsId }
      story.tell({ ...about, verb: 'result.reading-corrected', payload: corrected }, at, leader.id)
    } else story.tell({ ...about, verb: 'result.reading-added', payload }, at, leader.id)
    for (const partyId of vouching.slice(1)) story.tell({ ...about, verb: 'result.attested', payload }, at, partyId)
  }
}
