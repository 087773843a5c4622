import { useTranslation } from 'react-i18next'
import type { ListView } from '#app/domain/list-view.ts'
import type { es } from '#app/i18n/es.ts'
import type { AppliedFilter } from '../ui/AppliedFilters.tsx'
import type { FilterGroupProps, FilterOption } from '../ui/FilterGroup.tsx'

export interface FacetOption extends Pick<FilterOption, 'value' | 'label'> {
  /** The plain words where `label` is drawn (a glyph and words). */
  text?: string
}

/** A facet as its list's page offers it. The parameter's name is the one of the list's spec. */
export interface Facet {
  name: string
  legend: string
  options: readonly FacetOption[]
  /** Beyond so many options the rest fold. */
  shown?: number
}

/** The groups of the filter rail, each option with how many it would give, the other filters as they are. */
export function facetGroups(list: ListView, facets: readonly Facet[]): FilterGroupProps[] {
  return facets.map(({ name, legend, options, shown }) => ({
    name,
    legend,
    shown,
    chosen: list.filters[name] ?? [],
    options: options.map(({ value, label }) => ({ value, label, count: list.counts[name]?.[value] ?? 0 })),
  }))
}

/** `«cacao»` for the search, `Región: Caribe` for a facet. */
export function useChosen(list: ListView, facets: readonly Facet[]): AppliedFilter[] {
  const { t } = useTranslation()
  const chosen: AppliedFilter[] = list.q ? [{ name: 'q', value: list.q, label: t('lists.words', { q: list.q }) }] : []
  for (const facet of facets) {
    for (const value of list.filters[facet.name] ?? []) {
      chosen.push({ name: facet.name, value, label: `${facet.legend}: ${wordsOf(facet, value)}` })
    }
  }
  return chosen
}

/** What a person reads for a value of a facet. */
export function wordsOf(facet: Facet, value: string): string {
  const option = facet.options.find(o => o.value === value)
  return option?.text ?? (typeof option?.label === 'string' ? option.label : value)
}

type Vocabulary = keyof typeof es.vocab

/** Turns values of a vocabulary into options: in its own order, or by their words where the order means nothing. */
export function useVocabularyOptions() {
  const { t } = useTranslation()
  return (vocabulary: Vocabulary, values: readonly string[], order: 'given' | 'words' = 'given'): FacetOption[] => {
    const options = values.map(value => ({ value, label: t(`vocab.${vocabulary}.${value}` as 'vocab.role.editor') }))
    return order === 'given' ? options : options.sort((a, b) => a.label.localeCompare(b.label, 'es'))
  }
}
