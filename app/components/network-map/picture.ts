import { drawBackdrop } from './backdrop.ts'
import { drawCrowd } from './crowd.ts'
import { drawDisc } from './discs.ts'
import { drawsElements } from './drawing.ts'
import { placedLabels } from './labels.ts'
import { drawOverlay } from './overlay.ts'
import type { NodeGrid } from './picking.ts'
import { type Scene, standing } from './scene.ts'
import { whole } from './slices.ts'
import { drawTie } from './tie-look.ts'
import type { Tokens } from './tokens.ts'
import type { Viewport } from './viewport.ts'

/** Of what steps back. */
const DIM = 0.34

interface PictureOf {
  scene: Scene
  grid: NodeGrid
  viewport: Viewport
  /** In pixels of the page; the canvas gets `ratio` times as many. */
  size: { width: number; height: number }
  land: Path2D | null
  tokens: Tokens
  regionName: (region: string) => string
}

/** Draws all of the map on one canvas at once, as it is printed: Cytoscape's own would come a frame later. */
export function drawPicture(canvas: HTMLCanvasElement, of: PictureOf, ratio: number): void {
  const { scene, viewport, size, land, tokens, grid, regionName } = of
  canvas.width = Math.round(size.width * ratio)
  canvas.height = Math.round(size.height * ratio)
  const context = canvas.getContext('2d')
  if (!context) return
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.fillStyle = tokens.water
  context.fillRect(0, 0, size.width, size.height)
  whole(drawBackdrop(context, viewport, scene, land, tokens))
  if (drawsElements(scene.drawing)) drawAll(context, scene, viewport, tokens)
  else {
    whole(drawCrowd(context, scene, viewport, size, tokens))
    drawNear(context, scene, viewport, tokens)
  }
  drawOverlay(context, scene, viewport, -1, tokens)
  placedLabels(context, { scene, grid, viewport, ...size, pointed: -1, regionName }, tokens)
}

/** Every tie by itself, and every node over them. */
function drawAll(context: CanvasRenderingContext2D, scene: Scene, viewport: Viewport, tokens: Tokens): void {
  const near = new Set(scene.nearTies)
  const ties = Object.fromEntries(Object.keys(tokens.ties).map(type => [type, tokens.faintEdge])) as Tokens['ties']
  const faint = { ...tokens, ties }
  for (let tie = 0; tie < scene.ties.length; tie++) {
    if (!scene.ties[tie] || near.has(tie)) continue
    context.globalAlpha = scene.near ? 0.55 : 0.8
    drawTie(context, scene, tie, viewport, scene.near ? faint : tokens, scene.near ? 0.9 : 1.3)
  }
  context.globalAlpha = DIM
  for (const row of scene.nodes.keys()) {
    if (standing(scene, row) === 'dim') drawDisc(context, scene, row, viewport, tokens, 'plain')
  }
  context.globalAlpha = 1
  for (const row of scene.near ? [] : scene.nodes.keys()) {
    if (scene.nodes[row]) drawDisc(context, scene, row, viewport, tokens, 'plain')
  }
  drawNear(context, scene, viewport, tokens)
}

function drawNear(context: CanvasRenderingContext2D, scene: Scene, viewport: Viewport, tokens: Tokens): void {
  for (const tie of scene.nearTies) drawTie(context, scene, tie, viewport, tokens, 1.8)
  for (const row of scene.near?.keys() ?? []) {
    if (scene.near?.[row]) drawDisc(context, scene, row, viewport, tokens, row === scene.focus ? 'chosen' : 'plain')
  }
}
