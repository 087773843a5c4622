import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListView } from '#app/domain/list-view.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { hrefOf, withParams } from '../ui/hrefs.ts'
import { type Facet, wordsOf } from './facets.ts'

interface EmptyListProps {
  list: ListView
  facets: readonly Facet[]
  glyph?: ReactNode
  noMatch: string
  none: string
  /** Why it is worth recording, or how one comes about. */
  noneText?: string
  action?: ReactNode
}

/** Nothing to list: which filter empties it and the link that takes it out, or what could be recorded first. */
export function EmptyList({ list, facets, glyph, noMatch, none, noneText, action }: EmptyListProps) {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  if (list.all === 0) {
    return (
      <EmptyState level={2} glyph={glyph} title={none} action={action}>
        {noneText}
      </EmptyState>
    )
  }
  const names = [...Object.keys(list.filters), 'q']
  const cleared = hrefOf(pathname, withParams(search, Object.fromEntries(names.map(name => [name, null]))))
  return (
    <EmptyState
      level={2}
      glyph={glyph}
      title={noMatch}
      action={
        <ul className="stack-tight">
          {list.relax.slice(0, 3).map(({ name, total }) => (
            <li key={name}>
              <a href={hrefOf(pathname, withParams(search, { [name]: null }))}>
                {t('lists.relax', { count: total, filter: describe(name) })}
              </a>
            </li>
          ))}
          {list.relax.length === 0 ? (
            <li>
              <a href={cleared}>{t('lists.clearAll', { count: list.all })}</a>
            </li>
          ) : null}
        </ul>
      }
    >
      {list.relax.length > 0 ? t('lists.emptiedBy') : t('lists.emptiedTogether')}
    </EmptyState>
  )

  function describe(name: string): string {
    const facet = facets.find(f => f.name === name)
    if (!facet) return list.q
    return `${facet.legend}: ${(list.filters[name] ?? []).map(value => wordsOf(facet, value)).join(', ')}`
  }
}
