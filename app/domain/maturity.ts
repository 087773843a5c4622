import type { IsoDate } from './dates.ts'
import { CURRENT_SCALE, positionOf, type ScaledLevel, scaledLevel } from './maturity-scales.ts'
import { MATURITY_DIMENSIONS, type MaturityDimension, type MaturityLevel, type Provenance } from './vocabularies.ts'

/** A survey of the network, or the cluster's own questionnaire. */
export const READING_KINDS = ['ssme', 'self-assessment'] as const
export type ReadingKind = (typeof READING_KINDS)[number]

/** One dated reading of a cluster: of its overall level (`dimension` null), or of one dimension, on its scale. */
export type MaturityReading = ScaledLevel & {
  id: string
  clusterId: string
  dimension: MaturityDimension | null
  readOn: IsoDate
  kind: ReadingKind
  provenance: Provenance
  isPublic: boolean
}

/** A reading on the scale of today: the only ones that medians, mentors and filters look at. */
export type CurrentReading = Extract<MaturityReading, { scale: typeof CURRENT_SCALE }>

export const isOnCurrentScale = (reading: MaturityReading): reading is CurrentReading => reading.scale === CURRENT_SCALE

/** As the database keeps one. @throws {Error} a level that its scale does not have */
export function toReading<
  Row extends { scale: string; level: string; isPublic: number } & Omit<
    MaturityReading,
    'scale' | 'level' | 'isPublic'
  >,
>({ scale, level, isPublic, ...row }: Row): MaturityReading & Omit<Row, 'scale' | 'level' | 'isPublic'> {
  return { ...row, ...scaledLevel(scale, level), isPublic: isPublic === 1 }
}

/** The newest reading of a dimension and the one before it, both on today's scale: others are never compared. */
export interface DimensionReadings {
  dimension: MaturityDimension
  now: CurrentReading
  before: CurrentReading | null
}

export interface MaturityState {
  overall: CurrentReading | null
  /** Those that have been read: the most advanced first, equals in the report's order. */
  dimensions: DimensionReadings[]
}

/** What stands today, by today's scale. @param readings newest first, none of them corrected */
export function newestReadings(readings: readonly MaturityReading[]): MaturityState {
  const current = readings.filter(isOnCurrentScale)
  const dimensions = MATURITY_DIMENSIONS.flatMap(dimension => {
    const [now, before = null] = current.filter(reading => reading.dimension === dimension)
    return now ? [{ dimension, now, before }] : []
  })
  return {
    overall: current.find(reading => reading.dimension === null) ?? null,
    dimensions: dimensions.sort((a, b) => positionOf(b.now) - positionOf(a.now)),
  }
}

/** At most so many names fit a chart's title. */
const NAMED = 2

/** The dimensions at both ends, when they are few enough for the title to name them; null for a neutral title. */
export function maturityFinding({ dimensions }: MaturityState) {
  const at = (level: MaturityLevel) => dimensions.filter(d => d.now.level === level).map(d => d.dimension)
  const [strong, weak] = [at('avanzado'), at('basico')]
  const fits = (names: unknown[]) => names.length > 0 && names.length <= NAMED
  return fits(strong) && fits(weak) ? { strong, weak } : null
}
