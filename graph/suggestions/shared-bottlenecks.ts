import type { Pair } from './pair.ts'
import type { Reason, Verdict } from './suggestion.ts'

export type SharedBottlenecksReason = Reason<'bottlenecks', { count: number; codes: readonly string[] }>

/** So many in common are as good as more; so many are named. */
export const ENOUGH_BOTTLENECKS = 3

/** The bottlenecks that both say hit them. */
export function sharedBottlenecks({ own, other }: Pair): Verdict<SharedBottlenecksReason> {
  const shared = other.bottlenecks.filter(code => own.bottlenecks.includes(code)).sort()
  if (shared.length === 0) return { score: 0, reasons: [] }
  const params = { count: shared.length, codes: shared.slice(0, ENOUGH_BOTTLENECKS) }
  return { score: Math.min(1, shared.length / ENOUGH_BOTTLENECKS), reasons: [{ key: 'bottlenecks', params }] }
}
