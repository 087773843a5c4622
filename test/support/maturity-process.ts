/** A process of its own that does things to a cluster's readings. */
import type { SignedIn } from '#app/domain/actors.ts'
import { showReadings } from '#app/services/maturity-publishing.server.ts'
import { correctReading, recordReadings } from '#app/services/maturity-recording.server.ts'
import { assessMaturity } from '#app/services/maturity-self-assessment.server.ts'
import { withdrawReading } from '#app/services/maturity-withdrawal.server.ts'
import { NOW } from './alliances.ts'
import { takePart } from './at-once-process.ts'
import { ADVANCED, survey } from './maturity.ts'

export interface MaturityTask {
  act: 'correct' | 'withdraw' | 'publish' | 'hide' | 'assess' | 'record'
  actor: SignedIn
  reading?: string
  once?: string
}

const SAID = { level: 'avanzado', readOn: '2024-10-16', statedBy: 'La Red', sourceUrl: undefined, reason: 'Error' }

takePart<MaturityTask>((db, { act, actor, reading = '', once }) => {
  const to = { slug: 'cacao', once }
  return {
    correct: () => correctReading(db, actor, { ...to, ...SAID, reading }, NOW),
    withdraw: () => withdrawReading(db, actor, { ...to, reason: 'Es de otro clúster', reading }, NOW),
    publish: () => showReadings(db, actor, { ...to, intent: 'publish', reading: [reading] }, NOW),
    hide: () => showReadings(db, actor, { ...to, intent: 'hide', reading: [reading] }, NOW),
    assess: () => assessMaturity(db, actor, { ...to, answers: { general: ADVANCED }, isPublic: true }, NOW),
    record: () => recordReadings(db, actor, { ...survey(), ...to }, NOW),
  }[act]
})
