import type { Scene } from './scene.ts'
import type { Viewport } from './viewport.ts'

/** The middle of a bent line, which it is drawn towards. */
export interface Curve {
  from: { x: number; y: number }
  control: { x: number; y: number }
  to: { x: number; y: number }
}

/** Adds the line of a tie, from rim to rim, bent as Cytoscape bends it, to the path of `context`, in pixels of the page. */
export function traceTie(
  context: CanvasRenderingContext2D,
  scene: Scene,
  tie: number,
  viewport: Viewport,
): Curve | null {
  const { sources, targets, bends } = scene.drawing
  return traceCurve(context, scene, sources[tie] as number, targets[tie] as number, bends[tie] as number, viewport)
}

/** Likewise between any two nodes; `bend` in units of the drawing, to the right of the way from one to the other. */
export function traceCurve(
  context: CanvasRenderingContext2D,
  { at, radii }: Scene,
  a: number,
  b: number,
  bend: number,
  { zoom, pan }: Viewport,
): Curve | null {
  const from = { x: at[2 * a] as number, y: at[2 * a + 1] as number }
  const to = { x: at[2 * b] as number, y: at[2 * b + 1] as number }
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length === 0) return null
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const control = { x: (from.x + to.x) / 2 - uy * bend, y: (from.y + to.y) / 2 + ux * bend }
  const page = (x: number, y: number) => ({ x: x * zoom + pan.x, y: y * zoom + pan.y })
  const rim = (end: { x: number; y: number }, r: number) => {
    const toControl = Math.hypot(control.x - end.x, control.y - end.y) || 1
    const share = Math.min(r, toControl) / toControl
    return page(end.x + (control.x - end.x) * share, end.y + (control.y - end.y) * share)
  }
  const curve = {
    from: rim(from, radii[a] as number),
    control: page(control.x, control.y),
    to: rim(to, radii[b] as number),
  }
  context.moveTo(curve.from.x, curve.from.y)
  context.quadraticCurveTo(curve.control.x, curve.control.y, curve.to.x, curve.to.y)
  return curve
}
