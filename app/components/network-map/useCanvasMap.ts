import { useNavigation } from '@remix-run/react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { NetworkWire } from '#graph/wire.ts'
import type { CanvasMap, MapEvents } from './canvas-map.ts'
import type { MapState } from './map-state.ts'

export interface CanvasRefs {
  stage: RefObject<HTMLDivElement>
  backdrop: RefObject<HTMLCanvasElement>
  overlay: RefObject<HTMLCanvasElement>
  top: RefObject<HTMLElement>
}

export interface LoadedMap {
  map: CanvasMap
  /** For the search and what is read aloud. */
  names: { id: string; name: string; ties: number }[]
}

/**
 * Loads Cytoscape and the network's data, and keeps the map on its canvas in step with `state`. Null until it is drawn,
 * and `failed` when it cannot be.
 */
export function useCanvasMap(
  refs: CanvasRefs,
  version: number,
  state: MapState,
  events: MapEvents,
  regionName: (region: string) => string,
): { loaded: LoadedMap | null; failed: boolean } {
  const [loaded, setLoaded] = useState<LoadedMap | null>(null)
  const [failed, setFailed] = useState(false)
  const latest = useRef({ state, events, regionName })
  latest.current = { state, events, regionName }
  /** What was pressed on the map itself and the page does not say yet: drawn at once, and in sight already. */
  const pressed = useRef<{ id: string | null; over: string | null } | null>(null)

  useEffect(() => {
    let map: CanvasMap | null = null
    let over = false
    const begin = async () => {
      const [{ CanvasMap }, { drawingOf }, { readWire }, wire] = await Promise.all([
        import('./canvas-map.ts'),
        import('./drawing.ts'),
        import('#graph/wire-read.ts'),
        fetchWire(version),
      ])
      const { stage, backdrop, overlay, top } = refs
      if (over || !stage.current || !backdrop.current || !overlay.current) return
      const drawing = drawingOf(readWire(wire))
      const parts = { stage: stage.current, backdrop: backdrop.current, overlay: overlay.current, top: top.current }
      const select = (id: string | null) => {
        pressed.current = { id, over: latest.current.state.focus }
        latest.current.events.select(id)
      }
      map = new CanvasMap(parts, drawing, latest.current.state, { select }, latest.current.regionName)
      const names = drawing.ids.map((id, row) => ({
        id,
        name: drawing.names[row] ?? id,
        ties: drawing.degrees[row] ?? 0,
      }))
      setLoaded({ map, names })
    }
    begin().catch(() => setFailed(true))
    return () => {
      over = true
      map?.destroy()
      setLoaded(null)
    }
  }, [refs, version])

  const { view, color, focus, sizeOf, colorOf, overlay } = state
  const { nodes, ties } = state.kept
  useEffect(() => {
    const { current } = pressed
    const isWaiting = current !== null && focus === current.over && focus !== current.id
    if (!isWaiting) pressed.current = null
    const shown = isWaiting ? { focus: current.id, overlay: { ...overlay, suggestions: [] } } : { focus, overlay }
    const find = !isWaiting && focus !== current?.id
    loaded?.map.update({ view, color, kept: { nodes, ties }, sizeOf, colorOf, ...shown }, find)
  }, [loaded, view, color, focus, nodes, ties, sizeOf, colorOf, overlay])

  // The page went nowhere, or somewhere else: what was pressed is not selected after all.
  const { state: going } = useNavigation()
  useEffect(() => {
    if (going !== 'idle' || pressed.current === null) return
    pressed.current = null
    loaded?.map.update(latest.current.state, false)
  }, [going, loaded])

  return { loaded, failed }
}

async function fetchWire(version: number): Promise<NetworkWire> {
  const answer = await fetch(`/mapa/datos.json?v=${version}`)
  if (!answer.ok) throw new Error(`/mapa/datos.json answered ${answer.status}`)
  return answer.json()
}
