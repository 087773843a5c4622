/** In the order of the small pictures. i18n: `dashboard.health.measure`. */
export const HEALTH_MEASURES = ['tied', 'acrossRegions', 'acrossSectors', 'isolated', 'largest', 'lost'] as const
export type HealthMeasure = (typeof HEALTH_MEASURES)[number]

/** What was counted on a day: what each measure counts, and what those are parts of. */
export type HealthCounts = Record<HealthMeasure | 'clusters' | 'pairs' | 'placed', number>

const WHOLE = {
  tied: 'clusters',
  isolated: 'clusters',
  largest: 'clusters',
  acrossRegions: 'placed',
  acrossSectors: 'pairs',
  lost: 'largest',
} as const satisfies Record<HealthMeasure, keyof HealthCounts>

/** The share of 1 that a measure gives, and of how many; null where there is nothing that it could be a share of. */
export function healthShare(measure: HealthMeasure, counts: HealthCounts) {
  const part = counts[measure]
  const of = counts[WHOLE[measure]]
  return { share: of === 0 ? null : part / of, part, of }
}
