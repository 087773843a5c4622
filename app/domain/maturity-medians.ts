import type { CurrentReading } from './maturity.ts'
import { type Position, positionOf } from './maturity-scales.ts'
import type { MaturityDimension } from './vocabularies.ts'

/** Under so many clusters nothing is said of all of them together. */
export const LEAST_CLUSTERS = 10

/** Where the network stands in one dimension: positions on the scale, none of them between two levels. */
export interface Median {
  median: Position
  /** The middle half. */
  from: Position
  to: Position
  /** Clusters counted. */
  clusters: number
}

export type Medians = Partial<Record<MaturityDimension, Median>>

/**
 * The median and the middle half of an ordinal scale, by nearest rank, so that each is a level some cluster has; null
 * under `LEAST_CLUSTERS`.
 */
export function medianOf(positions: readonly Position[]): Median | null {
  if (positions.length < LEAST_CLUSTERS) return null
  const sorted = [...positions].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] as Position
  return { median: at(0.5), from: at(0.25), to: at(0.75), clusters: sorted.length }
}

/** What a median takes of a reading. */
type Read = Pick<CurrentReading, 'dimension' | 'scale' | 'level' | 'isPublic'>

/**
 * The national median of each dimension. Private readings count too, since a middle names nobody, but only where they are
 * themselves at least `LEAST_CLUSTERS`: anybody can take the public ones away, and what is left over must not be a few.
 *
 * @param all the newest reading of each cluster and dimension
 * @param shown the newest public one of each
 */
export function nationalMedians(all: readonly Read[], shown: readonly Read[]): Medians {
  const medians: Medians = {}
  const dimensions = new Set(all.map(reading => reading.dimension))
  for (const dimension of dimensions) {
    if (dimension === null) continue
    const ofAll = all.filter(reading => reading.dimension === dimension)
    const kept = ofAll.filter(reading => !reading.isPublic).length
    const counted = kept >= LEAST_CLUSTERS ? ofAll : shown.filter(reading => reading.dimension === dimension)
    const median = medianOf(counted.map(positionOf))
    if (median) medians[dimension] = median
  }
  return medians
}
