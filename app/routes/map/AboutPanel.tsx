import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { TieMark } from '#app/components/records/TieMark.tsx'
import { MAP_TIE_TYPES, type MapNodeName } from '#app/domain/map-panel.ts'
import { useFormat } from '#app/i18n/format.ts'
import { mapHref } from './address.ts'

interface AboutPanelProps {
  totals: {
    nodes: number
    ties: number
    shownNodes: number
    shownTies: number
    isolatedClusters: number
    shownExamples: number
  }
  mostTied: readonly (MapNodeName & { ties: number })[]
  /** Else the legend of what nodes are sized by stands beside. */
  sizedByTies: boolean
}

/** With nothing selected: how much is shown, who has most ties and who none, and how the drawing is read. */
export function AboutPanel({ totals, mostTied, sizedByTies }: AboutPanelProps) {
  const { t } = useTranslation()
  const { search } = useLocation()
  const { nodes, ties, shownNodes, shownTies, isolatedClusters, shownExamples } = totals
  const sizes = useSizes()
  return (
    <>
      <section className="map-panel-part">
        <h2>{t('map.panel.about')}</h2>
        {nodes > 0 ? (
          <p>{shownNodes > 0 ? t('map.summary.shown', sizes(shownNodes, shownTies)) : t('map.summary.nothing')}</p>
        ) : (
          <p>
            {t('map.summary.empty')} <a href="/pedir-acceso">{t('map.summary.emptyAction')}</a>
          </p>
        )}
        {shownNodes < nodes || shownTies < ties ? <p>{t('map.summary.ofAll', sizes(nodes, ties))}</p> : null}
        {shownExamples > 0 ? <p>{t('mapMetrics.examples', { count: shownExamples })}</p> : null}
      </section>
      {mostTied.length > 0 ? (
        <section className="map-panel-part">
          <h3>{t('map.mostTied')}</h3>
          <NodeLinks nodes={mostTied} />
        </section>
      ) : null}
      {shownNodes > 0 ? (
        <section className="map-panel-part">
          <h3>{t('map.isolated.title')}</h3>
          <p>
            {isolatedClusters > 0 ? t('map.isolated.text', { count: isolatedClusters }) : t('map.isolated.none')}{' '}
            {isolatedClusters > 0 ? (
              <a href={mapHref(search, { aislados: 'si', nodo: 'cluster' })}>{t('map.isolated.see')}</a>
            ) : null}
          </p>
        </section>
      ) : null}
      <Legend sizedByTies={sizedByTies} />
    </>
  )
}

/** `149 nodos`, `107 vínculos`. */
function useSizes() {
  const { t } = useTranslation()
  return (nodes: number, ties: number) => ({
    nodes: t('map.summary.nodes', { count: nodes }),
    ties: t('map.summary.ties', { count: ties }),
  })
}

interface NodeLinksProps {
  nodes: readonly (MapNodeName & { ties: number; note?: string })[]
}

/** Nodes by name, each selecting itself on the map. */
export function NodeLinks({ nodes }: NodeLinksProps) {
  const { t } = useTranslation()
  const { search } = useLocation()
  const format = useFormat()
  return (
    <ul className="node-links">
      {nodes.map(({ slug, kind, name, ties, note }) => (
        <li key={slug}>
          <ObjectGlyph kind={kind} />
          <span>
            <a href={mapHref(search, { foco: slug, q: null })}>{name}</a>
            {note ? <small>{note}</small> : null}
          </span>
          <span className="option-count">
            {format.number(ties)}
            <span className="visually-hidden"> {t('map.table.ties').toLocaleLowerCase()}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Legend({ sizedByTies }: Pick<AboutPanelProps, 'sizedByTies'>) {
  const { t } = useTranslation()
  return (
    <section className="map-panel-part">
      <h3>{t('map.legend.title')}</h3>
      <ul className="map-legend">
        <li>
          <ObjectGlyph kind="cluster" />
          {t('map.legend.cluster')}
        </li>
        <li>
          <ObjectGlyph kind="organization" />
          {t('map.legend.organization')}
        </li>
        {MAP_TIE_TYPES.map(kind => (
          <li key={kind}>
            <TieMark kind={kind} />
            {t(`vocab.tieType.${kind}`)}
          </li>
        ))}
      </ul>
      {sizedByTies ? <p className="map-note">{t('map.legend.size')}.</p> : null}
      <p className="map-note">{t('map.legend.arrow')}</p>
      <p className="map-note">{t('map.legend.dash')}</p>
      <p className="map-note">{t('map.legend.outline')}</p>
    </section>
  )
}
