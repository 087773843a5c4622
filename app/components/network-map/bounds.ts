import type { MapView } from '#app/domain/map-view.ts'
import type { Drawing } from './drawing.ts'
import { COUNTRY_BOX } from './places.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Room for a region's ground and name around the outermost nodes. */
const MARGIN = 34

/** What a view holds, whatever is filtered: the picture does not jump when a filter changes. Null without nodes. */
export function boundsOf(view: MapView, { scale, nodes }: Drawing): Box | null {
  if (view !== 'red') {
    const { x, y, width, height } = COUNTRY_BOX
    return { x: x * scale, y: y * scale, width: width * scale, height: height * scale }
  }
  if (nodes.length === 0) return null
  const left = Math.min(...nodes.map(node => node.network.x - node.r)) - MARGIN
  const top = Math.min(...nodes.map(node => node.network.y - node.r)) - MARGIN
  const right = Math.max(...nodes.map(node => node.network.x + node.r)) + MARGIN
  const bottom = Math.max(...nodes.map(node => node.network.y + node.r)) + MARGIN
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Calls `changed` when the size of `element` changes, not at first. Gives what ends it. */
export function followSize(element: HTMLElement, changed: () => void): () => void {
  let width = element.clientWidth
  let height = element.clientHeight
  const observer = new ResizeObserver(() => {
    if (element.clientWidth === width && element.clientHeight === height) return
    width = element.clientWidth
    height = element.clientHeight
    changed()
  })
  observer.observe(element)
  return () => observer.disconnect()
}
