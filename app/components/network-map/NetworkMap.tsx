import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import type { CanvasMap } from './canvas-map.ts'
import type { MapState } from './map-state.ts'
import type { Direction } from './nearest.ts'
import { PrintedMap } from './PrintedMap.tsx'
import { type LoadedMap, useCanvasMap } from './useCanvasMap.ts'

interface NetworkMapProps {
  /** Under which the network's data are fetched: another one, other data. */
  version: number
  state: MapState
  /** The map was asked to select a node, or to let go of it. */
  onSelect: (id: string | null) => void
  /** Says a selection in words: read aloud when it changes. */
  spoken: string
  /** Over the drawing: the search and the switch of views, with the nodes once they are known. */
  children: (loaded: LoadedMap | null) => ReactNode
  /** What a browser without JavaScript gets. */
  fallback: ReactNode
}

const ARROWS: Record<string, Direction> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }
const CLOSER = 1.4

/** The map of the network: pointer, touch and keyboard; what it shows comes from the page's address. */
export function NetworkMap({ version, state, onSelect, spoken, children, fallback }: NetworkMapProps) {
  const { t } = useTranslation()
  const stage = useRef<HTMLDivElement>(null)
  const backdrop = useRef<HTMLCanvasElement>(null)
  const overlay = useRef<HTMLCanvasElement>(null)
  const top = useRef<HTMLDivElement>(null)
  const refs = useMemo(() => ({ stage, backdrop, overlay, top }), [])
  const [pointed, setPointed] = useState<string | null>(null)
  const regionName = (region: string) => t(region === 'none' ? 'map.abroad' : `vocab.region.${region as 'Caribe'}`)
  const { loaded, failed } = useCanvasMap(refs, version, state, { select: onSelect }, regionName)
  const map = loaded?.map ?? null

  const onKeyDown = (event: KeyboardEvent) => {
    if (!map || event.altKey || event.ctrlKey || event.metaKey) return
    const done = answerKey(event.key, map, state.focus, onSelect)
    if (done === false) return
    event.preventDefault()
    setPointed(done)
  }
  const node = loaded?.names.find(({ id }) => id === pointed)
  return (
    <section className="map-canvas" aria-label={t('map.title')}>
      <div className="map-top" ref={top}>
        {children(loaded)}
      </div>
      {/* Cytoscape leaves its style sheet out where one of this name stands; the policy would refuse it. */}
      <i id="__________cytoscape_stylesheet" hidden />
      <div className="map-layers" aria-hidden="true">
        <canvas className="map-layer" ref={backdrop} />
        <div className="map-layer map-stage" ref={stage} />
        <canvas className="map-layer map-overlay" ref={overlay} />
      </div>
      {loaded ? (
        <div role="application" aria-label={t('map.keys.label')}>
          <button
            type="button"
            className="map-keys"
            aria-label={t('map.keys.label')}
            aria-describedby="map-keys-help"
            onKeyDown={onKeyDown}
            onFocus={() => setPointed(map?.step(null) ?? null)}
            onBlur={() => {
              map?.leave()
              setPointed(null)
            }}
          />
        </div>
      ) : null}
      <p className="map-help" id="map-keys-help">
        {t('map.keys.help')}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {node ? t('map.spokenNode', { name: node.name, count: node.ties }) : spoken}
      </p>
      {failed ? <p className="map-waiting">{t('map.failed')}</p> : null}
      {map ? <Zoom map={map} /> : null}
      <PrintedMap map={map} color={state.colorOf ? null : state.color} />
      <noscript>{fallback}</noscript>
    </section>
  )
}

/** What a key does on the map: gives the id it points at now, null for none, false when the key is not ours. */
function answerKey(
  key: string,
  map: CanvasMap,
  focus: string | null,
  select: (id: string | null) => void,
): string | null | false {
  const direction = ARROWS[key]
  if (direction) return map.step(direction)
  if (key === 'Enter' || key === ' ') {
    if (map.cursor) select(map.cursor)
    return map.cursor
  }
  if (key === '+') map.zoomBy(CLOSER)
  else if (key === '-') map.zoomBy(1 / CLOSER)
  else if (key === '0') map.fit()
  else if (key === 'Escape' && focus !== null) {
    select(null)
    return null
  } else return false
  return map.cursor
}

function Zoom({ map }: { map: CanvasMap }) {
  const { t } = useTranslation()
  return (
    <div className="map-zoom">
      <button
        type="button"
        className="button button-secondary"
        aria-label={t('map.zoom.in')}
        onClick={() => map.zoomBy(CLOSER)}
      >
        <Icon name="plus" size={18} />
      </button>
      <button
        type="button"
        className="button button-secondary"
        aria-label={t('map.zoom.out')}
        onClick={() => map.zoomBy(1 / CLOSER)}
      >
        <Icon name="minus" size={18} />
      </button>
      <button
        type="button"
        className="button button-secondary"
        aria-label={t('map.zoom.all')}
        onClick={() => map.fit()}
      >
        <Icon name="maximize" size={17} />
      </button>
    </div>
  )
}
