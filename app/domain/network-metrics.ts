/** The metrics that give a number per cluster or organisation, as the registry of `graph/metrics` names them. */
export const NODE_METRICS = [
  'degree',
  'weightedDegree',
  'betweenness',
  'harmonic',
  'eigenvector',
  'pageRank',
  'kCore',
  'clustering',
  'constraint',
  'articulation',
] as const
export type NodeMetric = (typeof NODE_METRICS)[number]

/** Stands for the division into communities among what nodes are coloured by. */
export const COMMUNITY = 'comunidad'
export type ColorMeasure = NodeMetric | typeof COMMUNITY

/** Whose ties the metrics count, and on which day. */
export interface MetricScope {
  /** Only what a source or every party vouches for; else all but examples. */
  confirmed: boolean
  /** `YYYY-MM-DD`: only ties that hold on that day. Null for all, whenever they hold. */
  at: string | null
}

/** How a number is read: things counted, a share of 1, or a number on a scale of its own. */
export type MeasureUnit = 'count' | 'share' | 'score'

/** Below so many, one tie more or less changes a figure visibly: it is shown with a warning. */
export const FEW = 10
