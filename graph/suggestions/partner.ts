import type { CommonAllies } from './adamic-adar.ts'
import type { Groups } from './groups.ts'
import type { Level } from './maturity-gap.ts'
import type { ClusterFacts, Pair } from './pair.ts'

/** What everybody may know of a cluster that looks for partners, or may be one. */
export interface Partner extends ClusterFacts {
  /** Codes of topics. */
  offers: readonly string[]
  needs: readonly string[]
  /** Of each bottleneck that it says hits it, the category of obstacle. */
  obstacles: readonly { code: string; category: string }[]
  /** Dimension → level, of public readings on one scale. */
  levels: ReadonlyMap<string, Level>
}

/** A pair with what the rules about the whole network need. */
export interface PartnerContext extends Pair<Partner, Partner> {
  /** Codes of the bottlenecks on which the two have a joint initiative already. */
  together: ReadonlySet<string>
  allies: CommonAllies
  groups: Groups
}

/** What both have, sorted, each once. */
export function inBoth(a: readonly string[], b: readonly string[]): string[] {
  const both = a.filter(one => b.includes(one))
  return both.length < 2 ? both : [...new Set(both)].sort()
}
