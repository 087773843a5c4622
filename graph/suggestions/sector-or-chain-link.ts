import { areNeighbours } from './chain.ts'
import type { Pair } from './pair.ts'
import type { Reason, Verdict } from './suggestion.ts'

export type SectorOrChainLinkReason =
  | Reason<'sector', { productiveSector: string }>
  | Reason<'macroSector', { macroSector: string }>
  | Reason<'chainLinks', { chainLinks: readonly string[] }>
  | Reason<'nextChainLinks', { chainLink: string; own: string }>

/** A sector says more than a link of the chain does; a neighbouring one says half. */
const SECTOR = 0.6
const LINK = 0.4
const NEIGHBOUR = 0.5

/** Whether both do the same or something next to it: sector within its macro-sector, link within the chain. */
export function sectorOrChainLink({ own, other }: Pair): Verdict<SectorOrChainLinkReason> {
  const reasons: SectorOrChainLinkReason[] = []
  let score = 0
  const { productiveSector, macroSector } = other
  if (productiveSector && productiveSector === own.productiveSector) {
    score += SECTOR
    reasons.push({ key: 'sector', params: { productiveSector } })
  } else if (macroSector && macroSector === own.macroSector) {
    score += SECTOR * NEIGHBOUR
    reasons.push({ key: 'macroSector', params: { macroSector } })
  }
  const shared = other.chainLinks.filter(link => own.chainLinks.includes(link)).sort()
  const next = shared.length > 0 ? null : findNext(own.chainLinks, other.chainLinks)
  if (shared.length > 0) {
    score += LINK
    reasons.push({ key: 'chainLinks', params: { chainLinks: shared } })
  } else if (next) {
    score += LINK * NEIGHBOUR
    reasons.push({ key: 'nextChainLinks', params: next })
  }
  return { score, reasons }
}

function findNext(own: readonly string[], other: readonly string[]) {
  for (const mine of [...own].sort()) {
    for (const chainLink of [...other].sort()) if (areNeighbours(mine, chainLink)) return { chainLink, own: mine }
  }
  return null
}
