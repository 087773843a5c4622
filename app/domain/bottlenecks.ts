/** product.md, "Life cycles": `reported → identified → prioritized → in_progress → partly_resolved → resolved`, or dismissed. */
export const BOTTLENECK_STATUSES = [
  'reported',
  'identified',
  'prioritized',
  'in_progress',
  'partly_resolved',
  'resolved',
  'dismissed',
] as const
export type BottleneckStatus = (typeof BOTTLENECK_STATUSES)[number]
