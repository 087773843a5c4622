import { useTranslation } from 'react-i18next'
import { NotYet } from '#app/components/network-metrics/NotYet.tsx'
import { WhatMetricSays } from '#app/components/network-metrics/WhatMetricSays.tsx'
import type { MapQuery } from '#app/domain/map-view.ts'
import { scopeInAddress } from '#app/domain/metrics-page.ts'
import type { MapMeasures, MeasureOnMap } from '#app/services/map-measures.server.ts'

interface MeasureLegendProps {
  query: MapQuery
  measures: MapMeasures
  /** The drawing could not get what it is sized or coloured by. */
  failed: boolean
}

/** Beside the drawing: what its size and its colour say, and the way to all metrics. */
export function MeasureLegend({ query, measures, failed }: MeasureLegendProps) {
  const { t } = useTranslation()
  const { state, size, color, counted } = measures
  const hasSelection = query.focus !== null
  const isBroken = failed || state === 'failed'
  return (
    <section className="map-panel-part measure-legend">
      {isBroken || state === 'computing' ? (
        <NotYet
          state={isBroken ? 'failed' : 'computing'}
          text={t(isBroken ? 'mapMetrics.failed' : 'mapMetrics.computing')}
        />
      ) : null}
      {size ? (
        <>
          <h2>{t('mapMetrics.size', { label: size.words.label })}</h2>
          {size.most ? <p className="map-note">{t('mapMetrics.bySize', { most: size.most })}</p> : null}
          {state === 'ready' && hasSelection ? <OfSelected measure={size} /> : null}
          <WhatMetricSays words={size.words} />
        </>
      ) : null}
      {color ? (
        <>
          <h2>{t('mapMetrics.color', { label: color.words.label })}</h2>
          <ColorClasses color={color} />
          {state === 'ready' && hasSelection ? <OfSelected measure={color} /> : null}
          <WhatMetricSays words={color.words} />
        </>
      ) : null}
      {counted ? (
        <p className="map-note">
          {t('mapMetrics.counted', {
            nodes: t('mapMetrics.nodes', { count: counted.nodes }),
            pairs: t('mapMetrics.pairs', { count: counted.pairs }),
          })}{' '}
          {t('mapMetrics.whole')} {counted.few ? <b>{t('mapMetrics.few')}</b> : null}
        </p>
      ) : null}
      <a href={rankingHref(query)}>{t('mapMetrics.ranking')}</a>
    </section>
  )
}

function rankingHref(query: MapQuery): string {
  const metric = query.sizeMetric ?? (query.colorMeasure === 'comunidad' ? null : query.colorMeasure)
  return `/mapa/metricas?metrica=${metric ?? 'degree'}${scopeInAddress(query)}`
}

function ColorClasses({ color: { words, classes } }: { color: MeasureOnMap }) {
  const { t } = useTranslation()
  if (classes.length === 0) return null
  const isCommunity = words.id === 'communities'
  return (
    <ul className="measure-classes">
      {classes.map(({ color, from, to, size }) => (
        <li key={color}>
          <span className="swatch" {...{ [isCommunity ? 'data-community' : 'data-measure']: color }}>
            {isCommunity
              ? t('mapMetrics.community', { name: from })
              : from === to
                ? from
                : t('mapMetrics.fromTo', { from, to })}
          </span>
          <span className="option-count">{t('mapMetrics.nodes', { count: size })}</span>
        </li>
      ))}
      <li>
        <span className="swatch" data-measure="0">
          {t(isCommunity ? 'mapMetrics.otherCommunities' : 'mapMetrics.otherColors')}
        </span>
      </li>
    </ul>
  )
}

function OfSelected({ measure: { ofSelected } }: { measure: MeasureOnMap }) {
  const { t } = useTranslation()
  if (ofSelected === null) return <p>{t('mapMetrics.selectedNone')}</p>
  const { value, rank, of } = ofSelected
  return (
    <p>
      {rank === null ? t('mapMetrics.selectedCommunity', { value, of }) : t('mapMetrics.selected', { value, rank, of })}
    </p>
  )
}
