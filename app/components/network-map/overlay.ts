import { unpackMarks } from '#graph/wire.ts'
import { drawDisc } from './discs.ts'
import { otherEnd } from './drawing.ts'
import type { Scene } from './scene.ts'
import { drawTie } from './tie-look.ts'
import { traceCurve, traceTie } from './tie-path.ts'
import type { Tokens } from './tokens.ts'
import { areaInSight, type Viewport } from './viewport.ts'

/** How far a ribbon bends, as a share of its length. */
const RIBBON_BEND = 0.14

/**
 * Draws over the network: what differs between two dates, the ribbons of suggestions, a path, and what is pointed at
 * with its ties. Names come after.
 */
export function drawOverlay(
  context: CanvasRenderingContext2D,
  scene: Scene,
  viewport: Viewport,
  pointed: number,
  tokens: Tokens,
): void {
  context.save()
  context.lineCap = 'butt'
  if (scene.overlay.compared) drawCompared(context, scene, viewport, scene.overlay.compared, tokens)
  drawRibbons(context, scene, viewport, tokens)
  drawPath(context, scene, viewport, tokens)
  if (pointed >= 0 && scene.nodes[pointed]) drawPointed(context, scene, viewport, pointed, tokens)
  context.restore()
}

/** New ties are thick and whole, ended ones thin and broken: told apart without their colour. */
function drawCompared(
  context: CanvasRenderingContext2D,
  scene: Scene,
  viewport: Viewport,
  { appeared, ended }: { appeared: string; ended: string },
  tokens: Tokens,
): void {
  const looks = [
    { rows: ended, color: tokens.ended, width: 1.6, dash: [7, 5] },
    { rows: appeared, color: tokens.appeared, width: 2.4, dash: [] },
  ]
  for (const { rows, color, width, dash } of looks) {
    context.strokeStyle = color
    context.lineWidth = width
    context.setLineDash(dash)
    context.beginPath()
    for (const [tie, marked] of unpackMarks(rows, scene.ties.length).entries()) {
      if (marked && scene.ties[tie]) traceTie(context, scene, tie, viewport)
    }
    context.stroke()
  }
  context.setLineDash([])
}

/** A yellow ribbon with an edge of ink from the selected node to each suggestion. */
function drawRibbons(context: CanvasRenderingContext2D, scene: Scene, viewport: Viewport, tokens: Tokens): void {
  const suggestions = (scene.overlay.suggestions ?? []).filter(({ node }) => scene.nodes[node])
  for (const { node } of scene.focus < 0 ? [] : suggestions) {
    const [dx, dy] = [0, 1].map(i => (scene.at[2 * node + i] ?? 0) - (scene.at[2 * scene.focus + i] ?? 0))
    const bend = RIBBON_BEND * Math.hypot(dx ?? 0, dy ?? 0)
    strokeTwice(context, tokens.ink, 5, tokens.focus, 3, () =>
      traceCurve(context, scene, scene.focus, node, (dx ?? 0) < 0 ? bend : -bend, viewport),
    )
  }
  for (const { node } of suggestions) drawDisc(context, scene, node, viewport, tokens, 'suggested')
  if (suggestions.length > 0 && scene.focus >= 0) drawDisc(context, scene, scene.focus, viewport, tokens, 'chosen')
}

/** In ink, with a yellow outline; its nodes stand over it. */
function drawPath(context: CanvasRenderingContext2D, scene: Scene, viewport: Viewport, tokens: Tokens): void {
  const { path } = scene.overlay
  if (!path) return
  strokeTwice(context, tokens.focus, 8, tokens.ink, 4, () => {
    for (const tie of path.ties) traceTie(context, scene, tie, viewport)
  })
  for (const row of path.nodes)
    drawDisc(context, scene, row, viewport, tokens, row === scene.focus ? 'chosen' : 'suggested')
}

function strokeTwice(
  context: CanvasRenderingContext2D,
  outer: string,
  outerWidth: number,
  inner: string,
  innerWidth: number,
  trace: () => void,
): void {
  context.beginPath()
  trace()
  context.strokeStyle = outer
  context.lineWidth = outerWidth
  context.stroke()
  context.strokeStyle = inner
  context.lineWidth = innerWidth
  context.stroke()
}

/** The ties of the node under the pointer or the keyboard, those at their other ends, and a ring around it. */
function drawPointed(
  context: CanvasRenderingContext2D,
  scene: Scene,
  viewport: Viewport,
  pointed: number,
  tokens: Tokens,
): void {
  const { drawing, ties } = scene
  const own = drawing.tiesOf(pointed).filter(tie => ties[tie])
  const { width, height } = context.canvas
  const sight = areaInSight(viewport, width, height, 40)
  for (const tie of own) drawTie(context, scene, tie, viewport, tokens, 1.8)
  for (const tie of own) {
    const row = otherEnd(drawing, tie, pointed)
    const [x, y] = [scene.at[2 * row] as number, scene.at[2 * row + 1] as number]
    if (x < sight.left || x > sight.right || y < sight.top || y > sight.bottom) continue
    drawDisc(context, scene, row, viewport, tokens, row === scene.focus ? 'chosen' : 'plain')
  }
  drawDisc(context, scene, pointed, viewport, tokens, pointed === scene.focus ? 'chosen' : 'pointed')
}
