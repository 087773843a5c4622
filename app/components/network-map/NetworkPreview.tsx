import { useTranslation } from 'react-i18next'
import type { MapPreview } from '#app/domain/map-preview.ts'
import { useFormat } from '#app/i18n/format.ts'
import { clearBaseline } from './clear-label.ts'
import { ARCHIPELAGO, COUNTRY_BOX, REGION_LABELS } from './places.ts'

const VIEW_BOX = `${COUNTRY_BOX.x} ${COUNTRY_BOX.y} ${COUNTRY_BOX.width} ${COUNTRY_BOX.height}`

/** The network over the territory, drawn on the server: dots, ties and how many clusters each region has. */
export function NetworkPreview({ preview }: { preview: MapPreview }) {
  const { t } = useTranslation()
  const format = useFormat()
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
        const name = t(`vocab.region.${region}`)
        const shown = format.number(count)
        const letters = `${name} ${shown}`.length
        return count > 0 ? (
          <text key={region} x={x} y={clearBaseline({ x, y, anchor, letters }, nodes)} textAnchor={anchor}>
            {name} <tspan>{shown}</tspan>
          </text>
        ) : null
      })}
    </svg>
  )
}
