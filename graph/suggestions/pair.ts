import type { Nearness } from './nearness.ts'

/** What everybody may know of a cluster. */
export interface ClusterFacts {
  /** Its slug, which is its node in the network. */
  id: string
  macroSector: string | null
  productiveSector: string | null
  chainLinks: readonly string[]
  regions: readonly string[]
  /** Codes of the bottlenecks that it says hit it; what an example supposes is not among them. */
  bottlenecks: readonly string[]
}

/** The one who asks, one who may be suggested, and how near they are: all that a rule about two clusters looks at. */
export interface Pair<Own extends ClusterFacts = ClusterFacts, Other extends ClusterFacts = ClusterFacts> {
  own: Own
  other: Other
  near: Nearness
}
