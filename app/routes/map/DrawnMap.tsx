import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NetworkMap } from '#app/components/network-map/NetworkMap.tsx'
import type { MapQuery } from '#app/domain/map-view.ts'
import { useMapNavigation } from './address.ts'
import type { MapTablePage } from './MapTables.tsx'
import { MapSearch, ViewSwitch } from './MapTop.tsx'
import { NoScriptTable } from './NoScriptTable.tsx'
import { Panel } from './Panel.tsx'
import { PathTo } from './PathForm.tsx'
import { useMapMeasures } from './useMapMeasures.ts'

type PanelProps = Parameters<typeof Panel>[0]
interface Rows {
  nodes: string
  ties: string
}
interface DrawnMapProps {
  query: MapQuery
  map: PanelProps['map'] & { version: number; kept: Rows; keptWhenever: Rows | null }
  table: MapTablePage
  changes: (NonNullable<PanelProps['changes']> & { rows: { appeared: string; ended: string }; kept: Rows }) | null
  advice: PanelProps['advice']
  measures: PanelProps['measures']
  rail: ReactNode
  timeBar: ReactNode
  /** Packed rows of the ties of the day the hand on the time bar is at; null while it rests. */
  moving: string | null
}

/** The network drawn, between its filters and its panel. */
export function DrawnMap({ query, map, table, changes, advice, measures, rail, timeBar, moving }: DrawnMapProps) {
  const { t } = useTranslation()
  const { change } = useMapNavigation()
  const { selection } = map
  const measured = useMapMeasures(query, map.version, measures.state)
  const whenever = map.keptWhenever ?? map.kept
  const overlay = useMemo(
    () => ({ compared: changes?.rows ?? null, path: advice.path?.drawn, suggestions: advice.partners?.drawn }),
    [changes, advice],
  )
  const kept = moving === null ? (changes?.kept ?? map.kept) : { nodes: whenever.nodes, ties: moving }
  const spoken = selection ? t('map.spokenSelected', { name: selection.node.name, count: selection.node.ties }) : ''
  return (
    <div className="map-page">
      {rail}
      <div className="map-middle">
        <NetworkMap
          version={map.version}
          state={{
            view: query.view,
            color: query.color,
            colorOf: measured.colorOf,
            sizeOf: measured.sizeOf,
            focus: selection?.node.slug ?? null,
            kept,
            overlay: moving === null ? overlay : null,
          }}
          onSelect={slug => change({ foco: slug, q: null })}
          spoken={spoken}
          fallback={<NoScriptTable table={table} />}
        >
          {loaded => (
            <>
              <MapSearch key={query.focus ?? query.q} query={query} nodes={loaded?.names ?? []} />
              {selection ? (
                <PathTo
                  key={`${query.focus} ${query.path?.to}`}
                  from={selection.node.slug}
                  to={advice.path?.to.typed ?? ''}
                  nodes={loaded?.names ?? []}
                />
              ) : null}
              <ViewSwitch view={query.view} />
            </>
          )}
        </NetworkMap>
        {timeBar}
      </div>
      <Panel
        query={query}
        map={map}
        changes={changes}
        advice={advice}
        measures={measures}
        unmeasured={measured.failed}
      />
    </div>
  )
}
