import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import { Markdown } from '#app/components/ui/Markdown.tsx'
import { VisuallyHidden } from '#app/components/ui/VisuallyHidden.tsx'
import type { BulletinForm } from '#app/services/bulletin-desk.server.ts'

type Suggestion = BulletinForm['suggestions'][number]

/** What the log and the tables tell now, part by part, each with a button that takes what is missing into the text. */
export function SuggestionsColumn({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const { t } = useTranslation()
  const own = (language: Suggestion['language']) => suggestions.filter(one => one.language === language)
  return (
    <section className="bulletin-suggestions" aria-labelledby="sugerencias">
      <h2 id="sugerencias">{t('bulletinDesk.suggestions.title')}</h2>
      <p className="help">{t('bulletinDesk.suggestions.lead')}</p>
      {suggestions.length === 0 ? <p>{t('bulletinDesk.suggestions.none')}</p> : null}
      <SuggestionList language="es" suggestions={own('es')} />
      {own('en').length > 0 ? (
        <details className="fold">
          <summary>{t('bulletinDesk.suggestions.english')}</summary>
          <SuggestionList language="en" suggestions={own('en')} />
        </details>
      ) : null}
    </section>
  )
}

interface SuggestionListProps {
  language: Suggestion['language']
  suggestions: readonly Suggestion[]
}

function SuggestionList({ language, suggestions }: SuggestionListProps) {
  const { t } = useTranslation()
  if (suggestions.length === 0) return null
  const isWhole = suggestions.every(({ state }) => state === 'in')
  return (
    <>
      <ul className="bulletin-suggestion-list">
        {suggestions.map(({ index, heading, html, lines, state }) => (
          <li key={index} lang={language}>
            <div className="bulletin-suggestion-head">
              <h3>{heading}</h3>
              <Button dense icon="plus" name="intent" value={`insert:${language}:${index}`}>
                <span aria-hidden="true">{t('bulletinDesk.suggestions.insert')}</span>
                <VisuallyHidden>{t('bulletinDesk.suggestions.insertPart', { heading })}</VisuallyHidden>
              </Button>
            </div>
            <p className="bulletin-suggestion-state">
              {state === 'in' ? <Icon name="check" size={16} /> : null} {t(`bulletinDesk.suggestions.${state}`)}
            </p>
            <details>
              <summary>{t('bulletinDesk.suggestions.lines', { count: lines })}</summary>
              <Markdown html={html} small />
            </details>
          </li>
        ))}
      </ul>
      {isWhole ? null : (
        <Button icon="plus" name="intent" value={`insert:${language}:all`}>
          {t('bulletinDesk.suggestions.insertAll')}
        </Button>
      )}
    </>
  )
}
