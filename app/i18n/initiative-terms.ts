import type { TFunction } from 'i18next'
import { typedDecimal } from '#app/domain/decimals.ts'
import type { InitiativeTerms, TermName } from '#app/domain/initiative-terms.ts'
import type { Format } from './format.ts'

/** The words over each field. */
export const termLabel = (t: TFunction, name: TermName): string => t(`initiatives.terms.${name}`)

/** The items of a field that is a list, as people read them; null for the others. */
export function termItems(
  t: TFunction,
  names: Record<string, string>,
  name: TermName,
  terms: InitiativeTerms,
): string[] | null {
  if (name === 'bottleneck') return terms.bottleneck
  if (name === 'invite') return terms.invite.map(slug => names[slug] ?? slug)
  return name === 'area' ? terms.area.map(area => t(`vocab.allianceArea.${area}`)) : null
}

/** What a field says, as people read it; empty for nothing. `names` are those of parties, by slug. */
export function termText(
  t: TFunction,
  format: Format,
  names: Record<string, string>,
  name: TermName,
  terms: InitiativeTerms,
): string {
  const items = termItems(t, names, name, terms)
  if (items) return items.join(', ')
  switch (name) {
    case 'direction':
      return t(`initiatives.direction.${terms.direction}`)
    case 'decisionRule':
      return terms.decisionRule ? t(`initiatives.rule.${terms.decisionRule}`) : ''
    case 'closesOn':
      return terms.closesOn ? format.date(terms.closesOn) : ''
    case 'target':
      return typedDecimal(terms.target) ?? ''
    case 'minimumClusters':
      return terms.minimumClusters === null ? '' : format.number(terms.minimumClusters)
    case 'title':
    case 'purpose':
    case 'indicator':
    case 'unit':
    case 'ask':
      return terms[name] ?? ''
    default:
      return ''
  }
}
