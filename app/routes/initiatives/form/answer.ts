import { useFormAnswer } from '#app/components/ui/form-answer.ts'
import { typedDecimal } from '#app/domain/decimals.ts'
import type { InitiativeTerms } from '#app/domain/initiative-terms.ts'

/** What the fields hold: what was typed, or what it says so far. */
export function useInitiativeAnswer(terms: InitiativeTerms) {
  return useFormAnswer({
    title: terms.title || undefined,
    purpose: terms.purpose ?? undefined,
    bottleneck: terms.bottleneck,
    indicator: terms.indicator ?? undefined,
    unit: terms.unit ?? undefined,
    direction: terms.direction,
    target: typedDecimal(terms.target),
    area: terms.area,
    ask: terms.ask ?? undefined,
    minimumClusters: terms.minimumClusters === null ? undefined : String(terms.minimumClusters),
    closesOn: terms.closesOn ?? undefined,
    decisionRule: terms.decisionRule ?? undefined,
    invite: terms.invite,
  })
}
