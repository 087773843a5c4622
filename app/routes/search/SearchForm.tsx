import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import { QUERY_AT_MOST } from '#app/domain/search.ts'

interface SearchFormProps {
  q: string
  /** `tipo`, kept where one is chosen. */
  kind: string | null
}

/** The box and its button; it asks by its address. */
export function SearchForm({ q, kind }: SearchFormProps) {
  const { t } = useTranslation()
  return (
    <Form action="/buscar" role="search" className="search-form" aria-label={t('search.title')}>
      <label htmlFor="search-q" className="field-label">
        {t('search.label')}
      </label>
      <div className="search-form-row">
        <div className="input-icon">
          <Icon name="search" />
          <input
            key={q}
            id="search-q"
            className="input"
            type="search"
            name="q"
            maxLength={QUERY_AT_MOST}
            defaultValue={q}
            placeholder={t('search.placeholder')}
            autoComplete="off"
            spellCheck="false"
          />
        </div>
        {kind ? <input type="hidden" name="tipo" value={kind} /> : null}
        <Button look="primary">{t('search.submit')}</Button>
      </div>
    </Form>
  )
}
