import { areNeighbours } from './chain.ts'
import type { PartnerContext } from './partner.ts'
import type { Reason, Verdict } from './suggestion.ts'

export type ComplementaryChainLinksReason =
  | Reason<'nextInSector', { chainLink: string; own: string; productiveSector: string }>
  | Reason<'nextInMacroSector', { chainLink: string; own: string; macroSector: string }>

/** The chain of a neighbouring sector is not the same chain. */
const NEIGHBOUR = 0.5

/** Whether one hands on to the other in the chain: a link the other has and one lacks, next to one's own. */
export function complementaryChainLinks({ own, other }: PartnerContext): Verdict<ComplementaryChainLinksReason> {
  const { productiveSector, macroSector } = other
  const next = nextLink(own.chainLinks, other.chainLinks)
  if (!next || !macroSector || macroSector !== own.macroSector) return { score: 0, reasons: [] }
  if (productiveSector && productiveSector === own.productiveSector) {
    return { score: 1, reasons: [{ key: 'nextInSector', params: { ...next, productiveSector } }] }
  }
  return { score: NEIGHBOUR, reasons: [{ key: 'nextInMacroSector', params: { ...next, macroSector } }] }
}

function nextLink(own: readonly string[], other: readonly string[]): { chainLink: string; own: string } | null {
  const lacking = other.filter(link => !own.includes(link)).sort()
  for (const mine of [...own].sort()) {
    for (const chainLink of lacking) if (areNeighbours(mine, chainLink)) return { chainLink, own: mine }
  }
  return null
}
