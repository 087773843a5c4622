import '#app/i18n/sections/chain.ts'
import { useTranslation } from 'react-i18next'
import { SuggestionForms } from '#app/components/chain/SuggestionForms.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import type { ShownSuggestion } from '#app/services/status-suggestions.server.ts'

/** What the chain suggests about the entries of the register; each is taken with one click. */
export function Suggestions({ suggestions }: { suggestions: readonly ShownSuggestion[] }) {
  const { t, i18n } = useTranslation()
  return (
    <Section id="sugerencias" title={t('suggestions.listTitle')} lead={t('suggestions.listLead')}>
      {suggestions.length === 0 ? <p className="muted">{t('suggestions.none')}</p> : null}
      <ul className="suggestions">
        {suggestions.map(suggestion => {
          const english = i18n.language === 'en' && suggestion.titleEn
          return (
            <li key={suggestion.code} className="suggestions-one">
              <h3>
                <a href={`/cuellos-de-botella/${suggestion.code}`}>
                  {suggestion.code} <span lang={english ? undefined : 'es'}>{english || suggestion.titleEs}</span>
                </a>
              </h3>
              <SuggestionForms suggestion={suggestion} />
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
