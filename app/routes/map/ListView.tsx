import { lazy, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IgnoredValues } from '#app/components/lists/IgnoredValues.tsx'
import { Pagination } from '#app/components/ui/Pagination.tsx'
import type { MapQuery } from '#app/domain/map-view.ts'
import { Compare, type MapChanges } from './Compare.tsx'
import { type MapTablePage, MapTables, TableSwitch } from './MapTables.tsx'
import { MapSearch, ViewSwitch } from './MapTop.tsx'
import type { MapAdvice, MapInWords } from './Panel.tsx'

/** Not fetched for a page that opens with nothing selected; on one that does, it is there before React starts. */
const fetchAside = async () => (await import('./ListAside.tsx')).ListAside
const opensBare = typeof location === 'object' && !/[?&](foco|desde)=/.test(location.search)
const ListAside = opensBare ? lazy(async () => ({ default: await fetchAside() })) : await fetchAside()

interface ListViewProps {
  query: MapQuery
  map: MapInWords
  table: MapTablePage
  rail: ReactNode
  timeBar: ReactNode
  /** Between two dates, where two are compared. */
  changes: MapChanges | null
  advice: MapAdvice
}

/** The same network as tables, with the same filters and the same panel. */
export function ListView({ query, map, table, rail, timeBar, changes, advice }: ListViewProps) {
  const { t } = useTranslation()
  const { selection } = map
  return (
    <div
      className={
        selection || changes || advice.path ? 'map-page map-page-list' : 'map-page map-page-list map-page-wide'
      }
    >
      {rail}
      <section className="map-list" aria-label={t('map.views.lista')}>
        <div className="map-list-top">
          <MapSearch key={query.q} query={query} nodes={[]} />
          <ViewSwitch view="lista" />
        </div>
        <IgnoredValues ignored={query.ignored} />
        {timeBar}
        <div className="map-list-head">
          <p role="status">
            {query.q ? t('map.table.matching', { count: table.total, q: query.q }) : t('map.summary.shown', counts())}
          </p>
          <TableSwitch table={table} />
        </div>
        <MapTables table={table} />
        <Pagination page={table.page} pages={table.pages} />
      </section>
      {selection || changes || advice.path ? (
        <aside className="map-panel" aria-label={t('map.panel.label')}>
          {changes ? <Compare changes={changes} /> : null}
          {selection || advice.path ? <ListAside selection={selection} advice={advice} /> : null}
        </aside>
      ) : null}
    </div>
  )

  function counts() {
    const { shownNodes, shownTies } = map.totals
    return {
      nodes: t('map.summary.nodes', { count: shownNodes }),
      ties: t('map.summary.ties', { count: shownTies }),
    }
  }
}
