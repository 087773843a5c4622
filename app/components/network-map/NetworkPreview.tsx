import { useTranslation } from 'react-i18next'
import type { MapPreview } from '#app/domain/map-preview.ts'
import { ARCHIPELAGO, COUNTRY_BOX, REGION_LABELS } from './places.ts'

const VIEW_BOX = `${COUNTRY_BOX.x} ${COUNTRY_BOX.y} ${COUNTRY_BOX.width} ${COUNTRY_BOX.height}`

/** The network over the territory, drawn on the server: dots, ties and how many clusters each region has. */
export function NetworkPreview({ preview }: { preview: MapPreview }) {
  const { t } = useTranslation()
  const { nodes, ties, clusters, totals } = preview
  return (
    <svg className="network-preview" viewBox={VIEW_BOX} role="img" aria-label={t('map.preview', totals)}>
      <use className="map-land" href="/mapa/contorno.svg#tierra" />
      <rect className="map-frame" {...ARCHIPELAGO} rx="2" />
      <path className="network-preview-ties" d={ties} />
      {nodes.map(({ x, y, r, kind, region }) =>
        kind === 'cluster' ? (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={r} data-region={region ?? undefined} />
        ) : (
          <rect key={`${x} ${y}`} x={x - 0.8 * r} y={y - 0.8 * r} width={1.6 * r} height={1.6 * r} />
        ),
      )}
      {clusters.map(({ region, count }) => {
        const { x, y, anchor } = REGION_LABELS[region]
        return count > 0 ? (
          <text key={region} x={x} y={y} textAnchor={anchor}>
            {t(`vocab.region.${region}`)} <tspan>{count}</tspan>
          </text>
        ) : null
      })}
    </svg>
  )
}
