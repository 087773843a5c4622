import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { MAP_TIE_TYPES } from '#app/domain/map-panel.ts'
import type { MapColor } from '#app/domain/map-view.ts'
import { MACRO_SECTORS, MATURITY_LEVELS, REGIONS } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'
import { TieMark } from '../records/TieMark.tsx'
import type { CanvasMap } from './canvas-map.ts'

interface PrintedMapProps {
  map: CanvasMap | null
  /** What the colours say; null when they say something that the page's own legend tells. */
  color: MapColor | null
}

interface Printed {
  address: string
  day: string
}

/** The map as paper has it: the picture of what is on screen, how it is read, from when and where it is. */
export function PrintedMap({ map, color }: PrintedMapProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [printed, setPrinted] = useState<Printed | null>(null)
  useEffect(() => {
    if (!map) return
    const draw = () => {
      // Paper is laid out as soon as this returns.
      flushSync(() => setPrinted({ address: location.href, day: new Date().toISOString() }))
      if (canvas.current) map.print(canvas.current)
    }
    addEventListener('beforeprint', draw)
    return () => removeEventListener('beforeprint', draw)
  }, [map])
  return (
    <div className="map-printed">
      <canvas ref={canvas} />
      {printed ? (
        <>
          <ul className="map-printed-legend">
            {color ? <ColorLegend color={color} /> : null}
            {MAP_TIE_TYPES.map(type => (
              <li key={type}>
                <TieMark kind={type} /> {t(`vocab.tieType.${type}`)}
              </li>
            ))}
          </ul>
          <p>{t('map.legend.dash')}</p>
          <p>
            {t('map.printed.source', { date: format.date(printed.day), address: printed.address })}{' '}
            {t('map.legend.outline')}
          </p>
        </>
      ) : null}
    </div>
  )
}

function ColorLegend({ color }: { color: MapColor }) {
  const { t } = useTranslation()
  const items = {
    region: REGIONS.map(region => ({ mark: { 'data-region': region }, name: t(`vocab.region.${region}`) })),
    macrosector: MACRO_SECTORS.map(sector => ({
      mark: { 'data-macro-sector': sector },
      name: t(`vocab.macroSector.${sector}`),
    })),
    madurez: MATURITY_LEVELS.map(level => ({
      mark: { 'data-maturity': level },
      name: t(`vocab.maturityLevel.${level}`),
    })),
  }[color]
  return items.map(({ mark, name }) => (
    <li key={name}>
      <span className="swatch" {...mark}>
        {name}
      </span>
    </li>
  ))
}
