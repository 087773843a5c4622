import { cell } from '#graph/wire-read.ts'
import type { Scene } from './scene.ts'
import { type Curve, traceTie } from './tie-path.ts'
import type { Tokens } from './tokens.ts'
import type { Viewport } from './viewport.ts'

/** Length of an arrow's head and width of its base, and the dot half way of a joint initiative, in units of the drawing. */
const ARROW = 6
const DOT = 2.6

/** Draws one tie as the conventions have it: colour and shape say its type, dashes say who vouches for it. `width` in pixels. */
export function drawTie(
  context: CanvasRenderingContext2D,
  scene: Scene,
  tie: number,
  viewport: Viewport,
  tokens: Tokens,
  width: number,
): void {
  const type = cell(scene.drawing.types, tie)
  const color = tokens.ties[type]
  context.beginPath()
  const curve = traceTie(context, scene, tie, viewport)
  if (!curve) return
  context.setLineDash(tokens.dash[cell(scene.drawing.provenances, tie)])
  context.strokeStyle = color
  context.lineWidth = type === 'project' ? width * 2.4 : width
  context.stroke()
  if (type === 'project') {
    context.strokeStyle = tokens.region
    context.lineWidth = width
    context.stroke()
  }
  context.setLineDash([])
  context.fillStyle = color
  if (type === 'initiative') fillDot(context, curve, DOT * viewport.zoom)
  if (type === 'mentorship') fillArrow(context, curve, ARROW * viewport.zoom)
}

/** Half way along the curve. */
function fillDot(context: CanvasRenderingContext2D, { from, control, to }: Curve, r: number): void {
  const x = from.x / 4 + control.x / 2 + to.x / 4
  const y = from.y / 4 + control.y / 2 + to.y / 4
  context.beginPath()
  context.arc(x, y, r, 0, 7)
  context.fill()
}

/** At the end of the curve, the way it comes in. */
function fillArrow(context: CanvasRenderingContext2D, { control, to }: Curve, length: number): void {
  const far = Math.hypot(to.x - control.x, to.y - control.y) || 1
  const [ux, uy] = [(to.x - control.x) / far, (to.y - control.y) / far]
  context.beginPath()
  context.moveTo(to.x, to.y)
  for (const side of [-0.5, 0.5]) {
    context.lineTo(to.x - length * (ux - uy * side), to.y - length * (uy + ux * side))
  }
  context.fill()
}
