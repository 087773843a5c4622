import { COUNTRY_BOX } from './places.ts'
import type { Scene } from './scene.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Room for a region's ground and name around the outermost nodes. */
const MARGIN = 34

/** What a view holds, whatever is filtered: the picture does not jump when a filter changes. Null without nodes. */
export function boundsOf({ view, drawing, radii }: Scene): Box | null {
  if (view !== 'red') {
    const { x, y, width, height } = COUNTRY_BOX
    const { scale } = drawing
    return { x: x * scale, y: y * scale, width: width * scale, height: height * scale }
  }
  if (radii.length === 0) return null
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1e9, -1e9]
  for (let row = 0; row < radii.length; row++) {
    const [x, y, r] = [drawing.network[2 * row] ?? 0, drawing.network[2 * row + 1] ?? 0, radii[row] ?? 0]
    left = Math.min(left, x - r)
    top = Math.min(top, y - r)
    right = Math.max(right, x + r)
    bottom = Math.max(bottom, y + r)
  }
  return { x: left - MARGIN, y: top - MARGIN, width: right - left + 2 * MARGIN, height: bottom - top + 2 * MARGIN }
}

/** Calls `changed` when the size of `element` changes, not at first, nor while it is hidden, as on paper. Gives what ends it. */
export function followSize(element: HTMLElement, changed: () => void): () => void {
  let width = element.clientWidth
  let height = element.clientHeight
  const observer = new ResizeObserver(() => {
    if (element.clientWidth === 0 || (element.clientWidth === width && element.clientHeight === height)) return
    width = element.clientWidth
    height = element.clientHeight
    changed()
  })
  observer.observe(element)
  return () => observer.disconnect()
}
