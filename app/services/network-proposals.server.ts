import type { Region } from '#app/domain/vocabularies.ts'
import type { Propose } from '#graph/resilience/connecting.ts'
import type { PartnerSuggestion } from '#graph/suggestions/partners.ts'
import type { KnownPartner, PartnerBase } from './partner-base.server.ts'
import { rankIn } from './partner-suggestions.server.ts'

/** What two clusters have in common of whom nothing more is known. */
export interface Likeness {
  sector: boolean
  macroSector: boolean
  region: Region | null
}

/**
 * Whom each cluster could be tied to: the partner best suggested to it, or where nothing suggests anybody, whoever is most
 * like it, the one with more ties first. Each cluster is ranked once.
 */
export class Proposals {
  readonly #ranked = new Map<string, PartnerSuggestion[]>()
  readonly #clusters: readonly KnownPartner[]

  constructor(readonly base: PartnerBase) {
    this.#clusters = [...base.partners.values()].sort(
      (a, b) => this.#ties(b.id) - this.#ties(a.id) || (a.id < b.id ? -1 : 1),
    )
  }

  readonly propose: Propose = (from, allowed) => {
    const suggested = this.suggestionsFor(from).find(({ id }) => allowed(id))
    if (suggested) return { to: suggested.id, score: SUGGESTED + suggested.score }
    const own = this.base.partners.get(from)
    if (!own) return null
    let best: { to: string; score: number } | null = null
    for (const other of this.#clusters) {
      if (other.id === from || !allowed(other.id)) continue
      const score = weigh(likenessOf(own, other))
      if (score > (best?.score ?? 0)) best = { to: other.id, score }
    }
    return best
  }

  suggestionsFor(id: string): PartnerSuggestion[] {
    const known = this.#ranked.get(id) ?? rankIn(this.base, id)
    this.#ranked.set(id, known)
    return known
  }

  #ties(id: string): number {
    return this.base.neighbours.get(id)?.size ?? 0
  }
}

/** Any suggestion is better than likeness alone. */
const SUGGESTED = 10

export function likenessOf(own: KnownPartner, other: KnownPartner): Likeness {
  return {
    sector: own.productiveSector !== null && own.productiveSector === other.productiveSector,
    macroSector: own.macroSector !== null && own.macroSector === other.macroSector,
    region: (other.regions.find(region => own.regions.includes(region)) as Region | undefined) ?? null,
  }
}

const weigh = ({ sector, macroSector, region }: Likeness) => (sector ? 4 : 0) + (macroSector ? 1 : 0) + (region ? 2 : 0)
