import type { Box } from './bounds.ts'
import type { Viewport } from './viewport.ts'

/** Pixels that other things take at the edges of the drawing. */
export interface Padding {
  top: number
  side: number
  bottom: number
}

/** Never closer than this at first: a few nodes do not have to fill the screen. */
const CLOSEST = 2

/** The viewport that shows all of `box` in the middle of what `padding` leaves of the page. */
export function cameraFor(box: Box, page: { width: number; height: number }, padding: Padding): Viewport {
  const room = { width: page.width - 2 * padding.side, height: page.height - padding.top - padding.bottom }
  const zoom = Math.min(room.width / box.width, room.height / box.height, CLOSEST)
  return {
    zoom,
    pan: {
      x: padding.side + (room.width - box.width * zoom) / 2 - box.x * zoom,
      y: padding.top + (room.height - box.height * zoom) / 2 - box.y * zoom,
    },
  }
}
