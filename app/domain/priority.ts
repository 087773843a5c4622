import type { Region } from './vocabularies.ts'

/** How far the network itself can act: see README-96, `resolvability`. */
export const RESOLVABILITIES = ['alta', 'media', 'baja'] as const
export type Resolvability = (typeof RESOLVABILITIES)[number]

/** Less than 12 months, 12 to 24, more than 24 (002:665-669). */
export const HORIZONS = ['corto', 'medio', 'largo'] as const
export type Horizon = (typeof HORIZONS)[number]

/**
 * What a priority is made of, shown as it stands on the methodology page. `weight`: the points a part can give, 100 in
 * all; `full`: how much of it gives them all.
 */
export const PRIORITY_PARTS = {
  /** Clusters that report it. */
  clusters: { weight: 30, full: 10 },
  /** The three highest severities reported, added: a further report, however mild, never lowers it. */
  severity: { weight: 35, full: 15 },
  /** Regions those clusters are in. */
  regions: { weight: 15, full: 5 },
  /** `ACTIONABLE`: how far the network can act by itself, and how soon. */
  action: { weight: 20, full: 2 },
} as const
export type PriorityPartName = keyof typeof PRIORITY_PARTS
export const PRIORITY_PART_NAMES = Object.keys(PRIORITY_PARTS) as PriorityPartName[]

/** How many severities count, from the highest down. */
export const SEVERITIES_COUNTED = 3

/** Between 0 and 1 for each; what nobody has assessed counts as the middle. */
export const ACTIONABLE = {
  resolvability: { alta: 1, media: 0.6, baja: 0.2 },
  horizon: { corto: 1, medio: 0.6, largo: 0.2 },
  unknown: 0.6,
} as const

/** One cluster's word. Only what a cluster has said: the caller leaves supposed and withdrawn severities out. */
export interface SeverityReport {
  /** 1 to 5. */
  severity: number
  regions: readonly Region[]
}

export interface PriorityPart {
  name: PriorityPartName
  /** As counted: clusters, sum of severities, regions; for `action` 0.4 to 2. */
  value: number
  /** Whole points, 0 to `weight`. */
  points: number
  weight: number
}

export interface Priority {
  /** 0 to 100: the points of the parts, added. */
  score: number
  parts: PriorityPart[]
}

/**
 * The priority of a bottleneck, or null while no cluster has reported it: nothing is known then, which is not the same
 * as little. More clusters, a higher severity, more regions, more room to act and a nearer horizon never lower it.
 */
export function computePriority(
  reports: readonly SeverityReport[],
  resolvability: Resolvability | null,
  horizon: Horizon | null,
): Priority | null {
  if (reports.length === 0) return null
  const highest = reports.map(r => r.severity).sort((a, b) => b - a)
  const values: Record<PriorityPartName, number> = {
    clusters: reports.length,
    severity: highest.slice(0, SEVERITIES_COUNTED).reduce((sum, s) => sum + s, 0),
    regions: new Set(reports.flatMap(r => r.regions)).size,
    action:
      (resolvability ? ACTIONABLE.resolvability[resolvability] : ACTIONABLE.unknown) +
      (horizon ? ACTIONABLE.horizon[horizon] : ACTIONABLE.unknown),
  }
  const parts = PRIORITY_PART_NAMES.map(name => {
    const { weight, full } = PRIORITY_PARTS[name]
    const share = Math.min(1, values[name] / full)
    return { name, value: values[name], points: Math.round(weight * share), weight }
  })
  return { score: parts.reduce((sum, part) => sum + part.points, 0), parts }
}
