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
  /** What the map itself selected: it is in sight already. */
  const ownSelection = useRef<string | null>(null)

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
        ownSelection.current = id
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
    const find = focus !== ownSelection.current
    ownSelection.current = null
    loaded?.map.update({ view, color, focus, kept: { nodes, ties }, sizeOf, colorOf, overlay }, find)
  }, [loaded, view, color, focus, nodes, ties, sizeOf, colorOf, overlay])

  return { loaded, failed }
}

async function fetchWire(version: number): Promise<NetworkWire> {
  const answer = await fetch(`/mapa/datos.json?v=${version}`)
  if (!answer.ok) throw new Error(`/mapa/datos.json answered ${answer.status}`)
  return answer.json()
}
