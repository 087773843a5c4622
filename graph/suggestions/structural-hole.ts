import type { PartnerContext } from './partner.ts'
import type { Reason, Verdict } from './suggestion.ts'

export type StructuralHoleReason = Reason<'structuralHole', { ties: number; ownSize: number; otherSize: number }>

/** With so many ties between two groups there is no hole left to close (Burt 1992). */
export const ENOUGH_TIES = 4

/** How little joins the two groups of the network that a tie between them would join. */
export function structuralHole({ own, other, groups }: PartnerContext): Verdict<StructuralHoleReason> {
  const [mine, theirs] = [groups.groupOf(own.id), groups.groupOf(other.id)]
  if (mine === null || theirs === null || mine === theirs) return { score: 0, reasons: [] }
  const ties = groups.tiesBetween(mine, theirs)
  const score = Math.max(0, 1 - ties / ENOUGH_TIES)
  if (score === 0) return { score, reasons: [] }
  const params = { ties, ownSize: groups.sizeOf(mine), otherSize: groups.sizeOf(theirs) }
  return { score, reasons: [{ key: 'structuralHole', params }] }
}
