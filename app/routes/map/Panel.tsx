import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { IgnoredValues } from '#app/components/lists/IgnoredValues.tsx'
import type { MapNodeName, MapSelection } from '#app/domain/map-panel.ts'
import type { MapQuery } from '#app/domain/map-view.ts'
import type { PathAnswer } from '#app/domain/paths.ts'
import type { MapMeasures } from '#app/services/map-measures.server.ts'
import type { MapPartners } from '#app/services/map-partners.server.ts'
import { AboutPanel, NodeLinks } from './AboutPanel.tsx'
import { mapHref } from './address.ts'
import { Compare, type MapChanges } from './Compare.tsx'
import { MeasureLegend } from './MeasureLegend.tsx'
import { PathFold } from './PathFold.tsx'
import { PathPanel } from './PathPanel.tsx'
import { SelectionPanel } from './SelectionPanel.tsx'
import { SuggestionsPanel } from './SuggestionsPanel.tsx'

export interface MapInWords {
  totals: Parameters<typeof AboutPanel>[0]['totals']
  mostTied: (MapNodeName & { ties: number })[]
  selection: MapSelection | null
  found: (MapNodeName & { ties: number; shown: boolean })[] | null
}

/** What the map answers: a way, and whom the selected cluster could work with. */
export interface MapAdvice {
  path: PathAnswer | null
  partners: MapPartners
}

interface PanelProps {
  query: MapQuery
  map: MapInWords
  changes: MapChanges | null
  advice: MapAdvice
  measures: MapMeasures
  /** The drawing could not get what it is sized or coloured by. */
  unmeasured: boolean
}

/** What stands beside the drawing: the selected node, what a search found, or how to read it. */
export function Panel({ query, map, changes, advice, measures, unmeasured }: PanelProps) {
  const { t } = useTranslation()
  // What was asked for stands first, but for the selection.
  const isFirst = map.selection === null && (measures.size !== null || measures.color !== null)
  const legend = <MeasureLegend query={query} measures={measures} failed={unmeasured} />
  return (
    <aside className="map-panel" aria-label={t('map.panel.label')}>
      <div className="map-panel-handle" aria-hidden="true" />
      <IgnoredValues ignored={query.ignored} />
      {isFirst ? legend : null}
      {changes ? <Compare changes={changes} /> : null}
      {advice.path ? <PathPanel path={advice.path} /> : null}
      {map.found ? <Found q={query.q} found={map.found} /> : null}
      {map.selection ? (
        <>
          <SelectionPanel selection={map.selection} />
          <SuggestionsPanel selection={map.selection} partners={advice.partners} />
        </>
      ) : map.found ? null : (
        <AboutPanel totals={map.totals} mostTied={map.mostTied} sizedByTies={query.sizeMetric === null} />
      )}
      {isFirst ? null : legend}
      {advice.path ? null : <PathFold from={map.selection?.node.name ?? null} />}
    </aside>
  )
}

function Found({ q, found }: { q: string; found: NonNullable<MapInWords['found']> }) {
  const { t } = useTranslation()
  const { search } = useLocation()
  return (
    <section className="map-panel-part">
      <h2>{t('map.search.results', { q })}</h2>
      {found.length === 0 ? <p>{t('map.search.none')}</p> : null}
      <NodeLinks nodes={found.map(({ shown, ...node }) => ({ ...node, note: shown ? '' : t('map.search.hidden') }))} />
      <a href={mapHref(search, { q: null })}>{t('map.search.clear')}</a>
    </section>
  )
}
