import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { hrefOf, withoutValue, withParams } from './hrefs.ts'
import { Icon } from './Icon.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export interface AppliedFilter {
  name: string
  value: string
  /** What a person reads: `Severidad alta`. */
  label: string
}

/** The filters in force as chips that take themselves out, and «Quitar filtros». Nothing when there are none. */
export function AppliedFilters({ filters }: { filters: readonly AppliedFilter[] }) {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  if (filters.length === 0) return null
  const cleared = withParams(search, Object.fromEntries(filters.map(filter => [filter.name, null])))
  return (
    <ul className="filter-chips">
      {filters.map(({ name, value, label }) => (
        <li key={`${name}=${value}`}>
          <a className="chip" href={hrefOf(pathname, withoutValue(search, name, value))}>
            <VisuallyHidden>{t('ui.filters.remove')} </VisuallyHidden>
            {label}
            <Icon name="x" size={15} />
          </a>
        </li>
      ))}
      <li>
        <a href={hrefOf(pathname, cleared)}>{t('ui.filters.clear')}</a>
      </li>
    </ul>
  )
}
