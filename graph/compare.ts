import { holdsOn } from './at-date.ts'
import type { NetworkEdge } from './network.ts'

export interface Changes {
  /** Hold on the later day and not yet on the earlier one. */
  appeared: NetworkEdge[]
  /** Held on the earlier day and no longer on the later one. */
  ended: NetworkEdge[]
}

/** What became of ties between two days, `YYYY-MM-DD`, in their order. What came and went in between is in neither list. */
export function changesBetween(edges: readonly NetworkEdge[], earlier: string, later: string): Changes {
  return {
    appeared: edges.filter(edge => holdsOn(edge, later) && !holdsOn(edge, earlier)),
    ended: edges.filter(edge => holdsOn(edge, earlier) && !holdsOn(edge, later)),
  }
}
