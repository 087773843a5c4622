import type { EventObject } from 'cytoscape'

/** How far from a disc a pointer or a finger may be, in pixels. */
export const REACH = { mouse: 3, touch: 16 }

/** Of the pointer that a gesture was made with. */
export function reachOf({ originalEvent }: EventObject): number {
  const touched = originalEvent && 'changedTouches' in originalEvent
  return touched ? REACH.touch : REACH.mouse
}

/** Tells where a mouse is over `element` while no button is held, in its pixels; null when it left. Gives what ends it. */
export function followPointer(element: HTMLElement, moved: (at: { x: number; y: number } | null) => void): () => void {
  const onMove = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return
    const { left, top } = element.getBoundingClientRect()
    moved({ x: event.clientX - left, y: event.clientY - top })
  }
  const onLeave = () => moved(null)
  element.addEventListener('pointermove', onMove)
  element.addEventListener('pointerleave', onLeave)
  return () => {
    element.removeEventListener('pointermove', onMove)
    element.removeEventListener('pointerleave', onLeave)
  }
}
