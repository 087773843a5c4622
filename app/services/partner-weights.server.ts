import { ENOUGH_ALLIES } from '#graph/suggestions/common-allies.ts'
import { ENOUGH_TOPICS } from '#graph/suggestions/needs-offered.ts'
import { ENOUGH_OBSTACLES } from '#graph/suggestions/same-obstacle.ts'
import { ENOUGH_BOTTLENECKS } from '#graph/suggestions/shared-bottlenecks.ts'
import { ENOUGH_TIES } from '#graph/suggestions/structural-hole.ts'
import { PARTNER_RULES, PARTNER_WEIGHTS } from '#graph/suggestions/weights.ts'

/** The table the suggested partners are ranked with, for whoever wants to check it. */
export function readPartnerWeights() {
  return {
    rules: PARTNER_RULES.map(rule => ({ rule, ...PARTNER_WEIGHTS[rule] })),
    total: PARTNER_RULES.reduce((sum, rule) => sum + PARTNER_WEIGHTS[rule].weight, 0),
    /** What its sentences name. */
    limits: {
      topics: ENOUGH_TOPICS,
      bottlenecks: ENOUGH_BOTTLENECKS,
      obstacles: ENOUGH_OBSTACLES,
      allies: ENOUGH_ALLIES,
      ties: ENOUGH_TIES,
    },
  }
}
export type PartnerWeights = ReturnType<typeof readPartnerWeights>
