/** A process of its own that does one thing to a cluster's readings in a database file: `URL JSON`. Prints what came of it. */
import type { SignedIn } from '#app/domain/actors.ts'
import { showReadings } from '#app/services/maturity-publishing.server.ts'
import { correctReading, recordReadings } from '#app/services/maturity-recording.server.ts'
import { assessMaturity } from '#app/services/maturity-self-assessment.server.ts'
import { withdrawReading } from '#app/services/maturity-withdrawal.server.ts'
import { openDatabase } from '#db/open.ts'
import { NOW } from './alliances.ts'
import { ADVANCED, survey } from './maturity.ts'

export interface MaturityTask {
  act: 'correct' | 'withdraw' | 'publish' | 'hide' | 'assess' | 'record'
  actor: SignedIn
  reading?: string
  once?: string
  /** Instant at which all begin, milliseconds. */
  startAt: number
}

const [url = '', task = '{}'] = process.argv.slice(2)
const { act, actor, startAt, reading = '', once }: MaturityTask = JSON.parse(task)
const db = openDatabase(url)
const to = { slug: 'cacao', once }
const said = { level: 'avanzado', readOn: '2024-10-16', statedBy: 'La Red', sourceUrl: undefined, reason: 'Error' }
const acts = {
  correct: () => correctReading(db, actor, { ...to, ...said, reading }, NOW),
  withdraw: () => withdrawReading(db, actor, { ...to, reason: 'Es de otro clúster', reading }, NOW),
  publish: () => showReadings(db, actor, { ...to, intent: 'publish', reading: [reading] }, NOW),
  hide: () => showReadings(db, actor, { ...to, intent: 'hide', reading: [reading] }, NOW),
  assess: () => assessMaturity(db, actor, { ...to, answers: { general: ADVANCED }, isPublic: true }, NOW),
  record: () => recordReadings(db, actor, { ...survey(), ...to }, NOW),
}
while (Date.now() < startAt);
try {
  process.stdout.write(JSON.stringify({ slug: await acts[act]() }))
} catch (error) {
  const { status = 500, message } = error as { status?: number; message: string }
  process.stdout.write(JSON.stringify({ status, message }))
}
await db.destroy()
