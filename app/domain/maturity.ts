import {
  MATURITY_DIMENSIONS,
  MATURITY_LEVELS,
  type MaturityDimension,
  type MaturityLevel,
  type Provenance,
} from './vocabularies.ts'

/** One dated reading of a cluster: of its overall level, or of one dimension. */
export interface MaturityReading {
  dimension: MaturityDimension | null
  scale: string
  level: MaturityLevel
  /** `YYYY-MM-DD`. */
  readOn: string
  kind: 'ssme' | 'self-assessment'
  provenance: Provenance
  isPublic: boolean
}

export interface MaturityState {
  overall: MaturityReading | null
  /** The newest of each dimension that has been read: the most advanced first, equals in the report's order. */
  dimensions: (MaturityReading & { dimension: MaturityDimension })[]
}

/** The newest reading of the overall level and of each dimension. @param readings newest first */
export function newestReadings(readings: readonly MaturityReading[]): MaturityState {
  const dimensions = MATURITY_DIMENSIONS.flatMap(dimension => {
    const reading = readings.find(r => r.dimension === dimension)
    return reading ? [{ ...reading, dimension }] : []
  })
  const height = (level: MaturityLevel) => MATURITY_LEVELS.indexOf(level)
  return {
    overall: readings.find(r => r.dimension === null) ?? null,
    dimensions: dimensions.sort((a, b) => height(b.level) - height(a.level)),
  }
}

/** At most so many names fit a chart's title. */
const NAMED = 2

/** The dimensions at both ends, when they are few enough for the title to name them; null for a neutral title. */
export function maturityFinding({ dimensions }: MaturityState) {
  const at = (level: MaturityLevel) => dimensions.filter(d => d.level === level).map(d => d.dimension)
  const [strong, weak] = [at('avanzado'), at('basico')]
  const fits = (names: unknown[]) => names.length > 0 && names.length <= NAMED
  return fits(strong) && fits(weak) ? { strong, weak } : null
}
