import type { SignedIn } from '#app/domain/actors.ts'
import type { Answers, Assessed } from '#app/domain/maturity-questionnaire.ts'
import { recordReadings } from '#app/services/maturity-recording.server.ts'
import { assessMaturity } from '#app/services/maturity-self-assessment.server.ts'
import type { Db } from '#db/schema.ts'
import { NOW } from './alliances.ts'

type Entered = Parameters<typeof recordReadings>[2]

/** What the coordination enters of a survey: governance and projection, overall, and no public source. */
export const survey = (more: Partial<Entered> = {}): Entered =>
  ({
    slug: 'cacao',
    scale: 'ssme-2024',
    edition: 'SSME 5 (2024)',
    readOn: '2024-10-15',
    statedBy: 'La Red',
    levels: [
      { assessed: 'general', level: 'intermedio' },
      { assessed: 'gobernanza', level: 'avanzado' },
      { assessed: 'proyeccion', level: 'basico' },
    ],
    ...more,
  }) as Entered

export const enter = (db: Db, by: SignedIn, more: Partial<Entered> = {}) => recordReadings(db, by, survey(more), NOW)

export const PUBLIC_SOURCE = 'https://red.example.org/ssme-2024'

/** Answers that come to each level. */
export const BASIC: Answers = { start: 'no', consolidation: 'no', expansion: 'no' }
export const MIDDLE: Answers = { start: 'yes', consolidation: 'partly', expansion: 'no' }
export const ADVANCED: Answers = { start: 'yes', consolidation: 'yes', expansion: 'yes' }

export function assess(db: Db, by: SignedIn, answers: Partial<Record<Assessed, Answers>>, isPublic = false, now = NOW) {
  return assessMaturity(db, by, { slug: by.actingFor ?? '', answers, isPublic }, now)
}

/** The readings of a cluster as they are kept, oldest first: dimension, level, whether public, whether corrected. */
export async function kept(db: Db, clusterId = 'cacao') {
  return db.selectFrom('maturityReading').selectAll().where('clusterId', '=', clusterId).orderBy('id').execute()
}

export async function levelOfCluster(db: Db, clusterId = 'cacao') {
  const row = await db.selectFrom('cluster').select('maturityLevel').where('id', '=', clusterId).executeTakeFirst()
  return row?.maturityLevel
}
