import { clearCanvas } from './backdrop.ts'
import type { Tokens } from './tokens.ts'

/** A text beside a point of the page, in its order of importance. */
export interface Label {
  text: string
  x: number
  y: number
  /** Distance from the point that the text keeps. */
  r: number
  size: number
  weight: number
  /** Drawn even where it covers another. */
  always?: boolean
  /** Stands on the point itself, as the name of a region does. */
  centered?: boolean
  halo: string
}

/** A circle on the page that no name may cover. */
export interface Obstacle {
  x: number
  y: number
  r: number
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Draws the labels that fit: the first ones first, each on the first free side of its point, none over another. */
export function drawLabels(
  canvas: HTMLCanvasElement,
  labels: readonly Label[],
  obstacles: readonly Obstacle[],
  tokens: Tokens,
): void {
  const context = clearCanvas(canvas)
  if (!context) return
  const taken = obstacles.map(({ x, y, r }): Box => ({ left: x - r, top: y - r, right: x + r, bottom: y + r }))
  const { clientWidth: width, clientHeight: height } = canvas
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 4
  for (const label of labels) {
    if (label.x < -40 || label.y < -40 || label.x > width + 40 || label.y > height + 40) continue
    context.font = `${label.weight} ${label.size}px ${tokens.font}`
    const places = sidesOf(label, context.measureText(label.text).width, width)
    const place =
      places.find(box => !taken.some(other => overlaps(box, other))) ?? (label.always ? places[0] : undefined)
    if (!place) continue
    taken.push(place)
    const middle = (place.top + place.bottom) / 2
    context.strokeStyle = label.halo
    context.strokeText(label.text, place.left, middle)
    context.fillStyle = tokens.ink
    context.fillText(label.text, place.left, middle)
  }
}

/** Below, above, right, left; the name of a region on its place, moved in from the edge of the canvas. */
function sidesOf({ x, y, r, size, centered }: Label, width: number, canvasWidth: number): Box[] {
  const at = (left: number, middle: number): Box => ({
    left,
    top: middle - size * 0.6,
    right: left + width,
    bottom: middle + size * 0.6,
  })
  if (centered) return [at(Math.min(Math.max(4, x - width / 2), canvasWidth - width - 4), y)]
  const gap = r + 4
  return [
    at(x - width / 2, y + gap + size * 0.6),
    at(x - width / 2, y - gap - size * 0.6),
    at(x + gap + 2, y),
    at(x - gap - 2 - width, y),
  ]
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right + 4 && b.left < a.right + 4 && a.top < b.bottom && b.top < a.bottom
}
