/** How its numbers are read: things counted, a share of 1 (a percentage), or a number on a scale of its own. */
export type MetricUnit = 'count' | 'share' | 'score'

/** One number per node, in the order of `ids`; NaN where the metric says nothing about a node. */
export interface NodeResult {
  values: Float64Array
  /** Where only some nodes were asked: how many, and each value's standard error. Null when exact. */
  sample: { sources: number; errors: Float64Array } | null
}

/** One number for the whole network; null where it says nothing (nothing to compare, no ties). */
export interface NetworkResult {
  value: number | null
}

export interface Group {
  /** A region's name, or the number of a community or component, from 1. */
  name: string
  size: number
  /** What the metric says of this group; null where it says nothing. */
  value: number | null
}

/** A division of the nodes. */
export interface GroupResult {
  /** For each node the position of its group in `groups`; -1 for those in none. */
  of: Int32Array
  groups: Group[]
  /** How the value of a group is read. */
  groupUnit: MetricUnit
  /** One number for the whole division. */
  value: number | null
}

/** One number for some of the tied pairs. */
export interface TieResult {
  /** Node, node, node, node …: two per pair, the lower first. */
  pairs: Uint32Array
  values: Float64Array
}

export const exact = (values: Float64Array): NodeResult => ({ values, sample: null })

/** A metric in steps: whoever runs it may do something else, or report, between two of them. */
export type Steps<T> = Generator<void, T>

/** All steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
