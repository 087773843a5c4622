import type { IsoDate } from './dates.ts'
import { CURRENT_SCALE, type MaturityScale, positionOf, type ScaledLevel, scaledLevel } from './maturity-scales.ts'
import { searchable } from './text.ts'
import { MATURITY_DIMENSIONS, type MaturityDimension, type MaturityLevel, type Provenance } from './vocabularies.ts'

/** A survey of the network, or the cluster's own questionnaire. */
export const READING_KINDS = ['ssme', 'self-assessment'] as const
export type ReadingKind = (typeof READING_KINDS)[number]

export const READING_LIMITS = { edition: 80, statedBy: 160, reason: 1000 } as const

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
export interface DimensionReadings<R extends MaturityReading = MaturityReading> {
  dimension: MaturityDimension
  now: R & CurrentReading
  before: (R & CurrentReading) | null
}

export interface MaturityState<R extends MaturityReading = MaturityReading> {
  overall: (R & CurrentReading) | null
  /** The overall level before. */
  overallBefore: (R & CurrentReading) | null
  /** Those that have been read: the most advanced first, equals in the report's order. */
  dimensions: DimensionReadings<R>[]
}

/** What stands today, by today's scale. @param readings newest first, none of them corrected */
export function newestReadings<R extends MaturityReading>(readings: readonly R[]): MaturityState<R> {
  const current = readings.filter((reading): reading is R & CurrentReading => isOnCurrentScale(reading))
  const dimensions = MATURITY_DIMENSIONS.flatMap(dimension => {
    const [now, before = null] = current.filter(reading => reading.dimension === dimension)
    return now ? [{ dimension, now, before }] : []
  })
  const [overall = null, overallBefore = null] = current.filter(reading => reading.dimension === null)
  return {
    overall,
    overallBefore,
    dimensions: dimensions.sort((a, b) => positionOf(b.now) - positionOf(a.now)),
  }
}

interface Edition {
  scale: MaturityScale
  edition: string | null
  readOn: IsoDate
}

/** Whether a reading comes from the survey that is being entered: the same name, or the same day. */
export function sameEdition(reading: Edition & { kind: ReadingKind }, { scale, edition, readOn }: Edition): boolean {
  if (reading.kind !== 'ssme' || reading.scale !== scale) return false
  return reading.readOn === readOn || searchable(reading.edition ?? '') === searchable(edition ?? '')
}

/** What makes readings one measurement: taken together, said by the same body in the same place. */
export interface Measurement<R> extends Edition {
  key: string
  kind: ReadingKind
  provenance: Provenance
  statedBy: string | null
  sourceUrl: string | null
  /** The overall level, then the dimensions in the report's order. */
  readings: R[]
}

type Measured = MaturityReading & Omit<Measurement<unknown>, 'key' | 'readings'>

/** Readings by the measurement they belong to, in the order in which each first appears. */
export function measurementsOf<R extends Measured>(readings: readonly R[]): Measurement<R>[] {
  const found = new Map<string, Measurement<R>>()
  for (const reading of readings) {
    const { kind, scale, readOn, edition, statedBy, sourceUrl, provenance } = reading
    const key = [readOn, kind, scale, edition, statedBy, sourceUrl].join('|')
    const group = found.get(key) ?? { key, kind, scale, readOn, edition, statedBy, sourceUrl, provenance, readings: [] }
    group.readings.push(reading)
    found.set(key, group)
  }
  for (const { readings } of found.values()) readings.sort((a, b) => rankOf(a) - rankOf(b))
  return [...found.values()]
}

const rankOf = ({ dimension }: MaturityReading) => (dimension === null ? -1 : MATURITY_DIMENSIONS.indexOf(dimension))

/** At most so many names fit a chart's title. */
const NAMED = 2

/** The dimensions at both ends, when they are few enough for the title to name them; null for a neutral title. */
export function maturityFinding({ dimensions }: Pick<MaturityState, 'dimensions'>) {
  const at = (level: MaturityLevel) => dimensions.filter(d => d.now.level === level).map(d => d.dimension)
  const [strong, weak] = [at('avanzado'), at('basico')]
  const fits = (names: unknown[]) => names.length > 0 && names.length <= NAMED
  return fits(strong) && fits(weak) ? { strong, weak } : null
}
