import type { PartnerContext } from './partner.ts'
import type { Reason, Verdict } from './suggestion.ts'

export type CommonAlliesReason = Reason<'commonAllies', { count: number; parties: readonly string[] }>

/** As much as about two allies in common weigh that few others have (Adamic and Adar). */
export const ENOUGH_ALLIES = 2
/** So many of them are named: those that say most. */
const NAMED = 2

/** Whom both are tied to, the less the more ties it has. */
export function commonAllies({ other, allies }: PartnerContext): Verdict<CommonAlliesReason> {
  const common = allies.get(other.id)
  if (!common) return { score: 0, reasons: [] }
  const params = { count: common.parties.length, parties: common.parties.slice(0, NAMED) }
  return { score: Math.min(1, common.weight / ENOUGH_ALLIES), reasons: [{ key: 'commonAllies', params }] }
}
