import { RIM, SQUARE } from './discs.ts'
import type { Scene } from './scene.ts'
import type { Tokens } from './tokens.ts'
import { type Area, areaInSight, type Viewport } from './viewport.ts'

/** Under one pixel, where a canvas draws lines without making shapes of them first. */
const LINE = 0.9
/** So many lines or discs go into one path: longer ones cost more than they hold. */
const BATCH = 400
/** Discs smaller than this are squares: nobody sees the difference. */
const DOT = 1.1

/**
 * Draws all nodes and ties of a large network: straight thin lines by type, and discs by colour; what is in focus is drawn
 * over it. Piece by piece: after each it says how many lines and discs were in it, so that others may have their turn.
 */
export function* drawCrowd(
  context: CanvasRenderingContext2D,
  scene: Scene,
  viewport: Viewport,
  size: { width: number; height: number },
  tokens: Tokens,
): Generator<number> {
  const area = areaInSight(viewport, size.width, size.height, 24)
  const seen = rowsIn(scene, area)
  yield* drawLines(context, scene, viewport, seen, tokens)
  yield* drawDiscs(context, scene, viewport, seen, tokens)
}

/** 1 for the nodes that are shown and in sight. */
function rowsIn({ at, nodes }: Scene, { left, top, right, bottom }: Area): Uint8Array {
  const seen = new Uint8Array(nodes.length)
  for (let row = 0; row < nodes.length; row++) {
    const [x, y] = [at[2 * row] as number, at[2 * row + 1] as number]
    if (nodes[row] && x >= left && x <= right && y >= top && y <= bottom) seen[row] = 1
  }
  return seen
}

/** The ties of nodes in sight. What crosses from one side to the other without a node to hold on to tells nothing. */
function* drawLines(
  context: CanvasRenderingContext2D,
  { drawing, ties, at, near }: Scene,
  { zoom, pan }: Viewport,
  seen: Uint8Array,
  tokens: Tokens,
): Generator<number> {
  const { sources, targets, types } = drawing
  const alpha = alphaAmong(sources.length)
  context.lineWidth = LINE
  for (const [type, name] of types.values.entries()) {
    context.strokeStyle = near ? tokens.faintEdge : tokens.ties[name]
    context.globalAlpha = near ? alpha * 0.8 : name === 'leadership' ? alpha * 0.7 : alpha
    let batched = 0
    context.beginPath()
    for (let tie = 0; tie < ties.length; tie++) {
      if (types.rows[tie] !== type || !ties[tie]) continue
      const [a, b] = [sources[tie] as number, targets[tie] as number]
      if (!seen[a] && !seen[b]) continue
      context.moveTo((at[2 * a] as number) * zoom + pan.x, (at[2 * a + 1] as number) * zoom + pan.y)
      context.lineTo((at[2 * b] as number) * zoom + pan.x, (at[2 * b + 1] as number) * zoom + pan.y)
      if (++batched < BATCH) continue
      context.stroke()
      yield batched
      batched = 0
      context.beginPath()
    }
    context.stroke()
    yield batched
  }
  context.globalAlpha = 1
}

/** The more there are, the less each one covers. */
function alphaAmong(ties: number): number {
  return Math.min(0.6, Math.max(0.16, 26 / Math.sqrt(ties)))
}

function* drawDiscs(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { zoom, pan }: Viewport,
  seen: Uint8Array,
  tokens: Tokens,
): Generator<number> {
  const { at, radii, colors, near, drawing } = scene
  const squares = drawing.kinds.values.indexOf('organization')
  const rim = (RIM / 2) * zoom
  const trace = (row: number, extra: number) => {
    const x = (at[2 * row] as number) * zoom + pan.x
    const y = (at[2 * row + 1] as number) * zoom + pan.y
    const r = (radii[row] as number) * zoom + extra
    if (drawing.kinds.rows[row] === squares)
      context.rect(x - SQUARE * r, y - SQUARE * r, 2 * SQUARE * r, 2 * SQUARE * r)
    else if (r < DOT) context.rect(x - r, y - r, 2 * r, 2 * r)
    else {
      context.moveTo(x + r, y)
      context.arc(x, y, r, 0, 7)
    }
  }
  function* fill(rows: readonly number[], extra: number, color: string) {
    context.fillStyle = color
    for (let from = 0; from < rows.length; from += BATCH) {
      const some = rows.slice(from, from + BATCH)
      context.beginPath()
      for (const row of some) trace(row, extra)
      context.fill()
      yield some.length
    }
  }
  const rows: number[] = []
  const byColor = new Map<string, number[]>()
  for (let row = 0; row < seen.length; row++) {
    // Cytoscape draws those in focus.
    if (!seen[row] || near?.[row]) continue
    rows.push(row)
    const color = colors[row] as string
    const alike = byColor.get(color)
    if (alike) alike.push(row)
    else byColor.set(color, [row])
  }
  context.globalAlpha = near ? 0.34 : 1
  if (rim >= 0.2) yield* fill(rows, rim, tokens.nodeBorder)
  for (const [color, alike] of byColor) yield* fill(alike, rim >= 0.2 ? -rim : 0, color)
  context.globalAlpha = 1
}
