import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IgnoredValues } from '#app/components/lists/IgnoredValues.tsx'
import { pieceFor } from '#app/components/piece.ts'
import { Pagination } from '#app/components/ui/Pagination.tsx'
import type { MapQuery } from '#app/domain/map-view.ts'
import type { MapChanges } from './Compare.tsx'
import { type MapTablePage, MapTables, TableSwitch } from './MapTables.tsx'
import { MapSearch, ViewSwitch } from './MapTop.tsx'
import type { MapAdvice, MapInWords } from './Panel.tsx'

const Compare = await pieceFor(/[?&]comparar=/, async () => (await import('./Compare.tsx')).Compare)
const PathPanel = await pieceFor(/[?&]desde=/, async () => (await import('./PathPanel.tsx')).PathPanel)
const ListSelection = await pieceFor(/[?&]foco=/, async () => (await import('./ListSelection.tsx')).ListSelection)

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
          {advice.path ? <PathPanel path={advice.path} /> : null}
          {selection ? <ListSelection selection={selection} advice={advice} /> : null}
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
