import { inBoth, type PartnerContext } from './partner.ts'
import { ENOUGH_BOTTLENECKS } from './shared-bottlenecks.ts'
import type { Reason, Verdict } from './suggestion.ts'

export type OpenBottlenecksReason = Reason<'openBottlenecks', { count: number; codes: readonly string[] }>

/** The bottlenecks that both say hit them and about which they have no joint initiative. */
export function openBottlenecks({ own, other, together }: PartnerContext): Verdict<OpenBottlenecksReason> {
  const open = inBoth(other.bottlenecks, own.bottlenecks).filter(code => !together.has(code))
  if (open.length === 0) return { score: 0, reasons: [] }
  const params = { count: open.length, codes: open.slice(0, ENOUGH_BOTTLENECKS) }
  return { score: Math.min(1, open.length / ENOUGH_BOTTLENECKS), reasons: [{ key: 'openBottlenecks', params }] }
}
