import type { InitiativeAct } from '#app/domain/initiative-lifecycle.ts'
import type { VoteValue } from '#app/domain/initiatives.ts'
import type { DemoCluster } from './parties.ts'
import type { Random } from './random.ts'
import { daysAfter } from './story.ts'

/** How an initiative turns out, and how often. */
export const INITIATIVE_PLANS = {
  draft: 6,
  open: 18,
  ready: 10,
  deciding: 6,
  agreed: 36,
  rejected: 6,
  lapsed: 12,
  cancelled: 6,
} as const
export type InitiativePlan = keyof typeof INITIATIVE_PLANS

export interface PlannedStep {
  act: InitiativeAct
  at: Date
}

interface Setting {
  leader: DemoCluster
  others: readonly DemoCluster[]
  publishedAt: Date
  closesOn: string
}

/** Who does what, when, in the order of time. The life cycle decides whether it can be. */
export function stepsOf(
  plan: InitiativePlan,
  random: Random,
  { leader, others, publishedAt, closesOn }: Setting,
): PlannedStep[] {
  const after = (days: number) => daysAfter(publishedAt, days)
  const commit = (cluster: DemoCluster, days: number): PlannedStep => ({
    act: { act: 'commit', by: cluster.id, isCluster: true },
    at: after(days),
  })
  const publish: PlannedStep = { act: { act: 'publish', by: leader.id }, at: publishedAt }
  const own = commit(leader, 1)
  const joining = others.map((cluster, i) => commit(cluster, 3 + i * 2 + random.whole(0, 1)))
  const decide: PlannedStep = { act: { act: 'decide', by: leader.id }, at: after(16) }
  const vote = (value: VoteValue) =>
    [leader, ...others].map(
      (cluster, i): PlannedStep => ({
        act: { act: 'vote', by: cluster.id, vote: value },
        at: after(18 + i),
      }),
    )
  const settle: PlannedStep = { act: { act: 'settle' }, at: new Date(`${closesOn}T05:10:00Z`) }
  const [first] = others
  const leaving: PlannedStep[] = first
    ? [commit(first, 3), { act: { act: 'withdraw', by: first.id, isCluster: true }, at: after(6) }]
    : []
  switch (plan) {
    case 'draft':
      return []
    case 'open':
      return [publish, own, ...leaving]
    case 'ready':
      return [publish, own, ...joining]
    case 'deciding':
      return [publish, own, ...joining, decide, ...vote('yes').slice(0, 1)]
    case 'agreed':
      return [publish, own, ...joining, decide, ...vote('yes')]
    case 'rejected':
      return [publish, own, ...joining, decide, ...vote('no')]
    case 'lapsed':
      return [publish, own, { ...settle, at: daysAfter(settle.at, 1) }]
    case 'cancelled':
      return [publish, own, ...joining.slice(0, 1), { act: { act: 'cancel', by: leader.id }, at: after(12) }]
  }
}
