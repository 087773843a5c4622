import type { AllianceAct } from '#app/domain/alliance-lifecycle.ts'
import type { AllianceParty } from './partners.ts'
import type { Random } from './random.ts'
import { daysAfter } from './story.ts'

/** How an alliance turns out, and how often. */
export const PLANS = { agreed: 52, ended: 20, unanswered: 12, declined: 7, disputed: 5, withdrawn: 4 } as const
export type AlliancePlan = keyof typeof PLANS

export interface PlannedAct {
  act: Exclude<AllianceAct, 'edit'>
  by: string
  at: Date
}

/** Who does what, when, in the order of time. The life cycle decides whether it can be. */
export function actsOf(
  plan: AlliancePlan,
  random: Random,
  parties: readonly AllianceParty[],
  proposedAt: Date,
): PlannedAct[] {
  const [proposer, ...others] = parties
  const able = others.filter(p => p.hasMembers)
  const [first] = able
  if (!proposer || !first) return []
  const after = (least: number, most: number, from = proposedAt) => daysAfter(from, random.whole(least, most))
  const confirmations = able.map((party): PlannedAct => ({ act: 'confirm', by: party.id, at: after(1, 40) }))
  const agreedAt = new Date(Math.max(...confirmations.map(c => c.at.getTime())))
  const acts: Record<AlliancePlan, () => PlannedAct[]> = {
    agreed: () => [...confirmations, ...renewals(random, [proposer, first], agreedAt)],
    ended: () => [
      ...confirmations,
      { act: 'end', by: random.pick([proposer, first]).id, at: after(120, 600, agreedAt) },
    ],
    unanswered: () => [],
    declined: () => [{ act: 'decline', by: first.id, at: after(3, 30) }],
    disputed: () => [...confirmations, { act: 'dispute', by: first.id, at: after(60, 300, agreedAt) }],
    withdrawn: () => [{ act: 'withdraw', by: proposer.id, at: after(20, 60) }],
  }
  return acts[plan]().sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** Once a year, while somebody remembers. */
function renewals(random: Random, parties: readonly AllianceParty[], agreedAt: Date): PlannedAct[] {
  const renewed: PlannedAct[] = []
  let last = agreedAt
  while (renewed.length < 3 && random.chance(0.6)) {
    last = daysAfter(last, random.whole(300, 360))
    renewed.push({ act: 'renew', by: random.pick(parties).id, at: last })
  }
  return renewed
}
