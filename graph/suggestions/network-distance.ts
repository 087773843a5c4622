import { FARTHEST } from './nearness.ts'
import type { Pair } from './pair.ts'
import type { Reason, Verdict } from './suggestion.ts'

export type NetworkDistanceReason =
  | Reason<'tied', Record<never, never>>
  | Reason<'inCommon', { count: number; parties: readonly string[] }>
  | Reason<'distance', { steps: number }>

/** So many of those in common are named. */
const NAMED = 2

/** How near they are in the network: all where they are tied, a part less with each further tie between them. */
export function networkDistance({ other, near }: Pair): Verdict<NetworkDistanceReason> {
  const steps = near.distanceTo(other.id)
  if (steps === null || steps === 0) return { score: 0, reasons: [] }
  const score = (FARTHEST + 1 - steps) / FARTHEST
  const common = steps <= 2 ? near.inCommon(other.id) : []
  const reasons: NetworkDistanceReason[] = []
  if (steps === 1) reasons.push({ key: 'tied', params: {} })
  if (common.length > 0) {
    reasons.push({ key: 'inCommon', params: { count: common.length, parties: common.slice(0, NAMED) } })
  }
  if (steps > 2) reasons.push({ key: 'distance', params: { steps } })
  return { score, reasons }
}
