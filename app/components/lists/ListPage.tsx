import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { listAt } from '#app/domain/addresses.ts'
import type { ListView } from '#app/domain/list-view.ts'
import { FollowTopics } from '../follow/FollowTopics.tsx'
import { AppliedFilters } from '../ui/AppliedFilters.tsx'
import { FilterRail } from '../ui/FilterRail.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Pagination } from '../ui/Pagination.tsx'
import { SortSelect } from '../ui/SortSelect.tsx'
import { EmptyList } from './EmptyList.tsx'
import { type Facet, facetGroups, useChosen } from './facets.ts'
import { IgnoredValues } from './IgnoredValues.tsx'

export interface ListPageProps {
  title: string
  /** One sentence: what is listed, and how many there are in all. */
  lead: ReactNode
  /** Buttons at the right of the title. */
  actions?: ReactNode
  /** Between the head and the list: a strip of categories, a banner. */
  before?: ReactNode
  /** From `runList`. */
  list: ListView
  facets: readonly Facet[]
  /** Further parameters that the filters leave as they are. */
  kept?: Record<string, string>
  search: { label: string; placeholder?: string }
  /** The result as a sentence: `73 de 96 cuellos`. */
  count: ReactNode
  /** Orders, for lists whose columns do not carry them all. */
  sorts?: readonly { value: string; label: string }[]
  /** On the button of the filters: `Ver 73 cuellos`. */
  submitLabel: string
  /** The words for an empty list: nothing matches, or there is nothing yet (with its step). */
  empty: { glyph?: ReactNode; noMatch: string; none: string; noneText?: string; action?: ReactNode }
  /** The table. */
  children: ReactNode
  /** Under the table. */
  legend?: ReactNode
}

/** A list of records: head, filters with their counts, the result as a sentence, the table and its pages. */
export function ListPage(props: ListPageProps) {
  const {
    title,
    lead,
    actions,
    before,
    list,
    facets,
    kept,
    search,
    count,
    sorts,
    submitLabel,
    empty,
    children,
    legend,
  } = props
  const { t } = useTranslation()
  const { pathname, search: query } = useLocation()
  const asked = new URLSearchParams(query)
  const chosen = useChosen(list, facets)
  return (
    <div className="page">
      <PageHead title={title} lead={lead} actions={actions} />
      <IgnoredValues ignored={list.ignored} />
      {before}
      <div className="with-rail">
        <FilterRail
          search={{ ...search, value: list.q }}
          groups={facetGroups(list, facets)}
          kept={{ ...kept, orden: asked.get('orden') ? list.sort : undefined }}
          applied={chosen.length}
          submitLabel={submitLabel}
        />
        <section aria-label={t('lists.results')}>
          <div className="results-head">
            <p className="results-count" role="status">
              {count}
            </p>
            <AppliedFilters filters={chosen} />
            <FollowTopics />
            {sorts && list.total > 1 ? <SortSelect options={sorts} value={list.sort} /> : null}
          </div>
          {list.total === 0 ? <EmptyList list={list} facets={facets} {...empty} /> : children}
          <Pagination page={list.page} pages={list.pages} />
          {list.total === 0 ? null : legend}
          {listAt(pathname) ? (
            <p className="feed-links">
              <a href={`${pathname}.atom${query}`}>{t('ui.feeds.filter')}</a>
            </p>
          ) : null}
        </section>
      </div>
    </div>
  )
}
