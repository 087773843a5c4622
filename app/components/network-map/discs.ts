import { cell } from '#graph/wire-read.ts'
import type { Scene } from './scene.ts'
import { chosenRadius } from './style.ts'
import type { Tokens } from './tokens.ts'
import type { Viewport } from './viewport.ts'

/** A square as large as a disc looks. */
export const SQUARE = 0.8
/** Width of the rim in the colour of the ground, in units of the drawing. */
export const RIM = 1.5

export type DiscLook = 'plain' | 'suggested' | 'chosen' | 'pointed'

/** Draws one node over the network: selected and suggested ones in a yellow ring, the one pointed at in one of ink. */
export function drawDisc(
  context: CanvasRenderingContext2D,
  scene: Scene,
  row: number,
  { zoom, pan }: Viewport,
  tokens: Tokens,
  look: DiscLook,
): void {
  const own = scene.radii[row] as number
  const r = (look === 'chosen' ? chosenRadius(own) : own) * zoom
  const x = (scene.at[2 * row] as number) * zoom + pan.x
  const y = (scene.at[2 * row + 1] as number) * zoom + pan.y
  const isSquare = cell(scene.drawing.kinds, row) === 'organization'
  const fill = (radius: number, color: string) => {
    context.fillStyle = color
    context.beginPath()
    if (isSquare) context.rect(x - SQUARE * radius, y - SQUARE * radius, 2 * SQUARE * radius, 2 * SQUARE * radius)
    else context.arc(x, y, radius, 0, 7)
    context.fill()
  }
  const ring = { plain: 0, pointed: 0, suggested: 3, chosen: 4.5 * zoom }[look]
  if (look === 'pointed') fill(r + 4.5, tokens.ink)
  if (look === 'pointed') fill(r + 2, tokens.nodeBorder)
  if (ring > 0) fill(r + ring + 1.4, tokens.ink)
  if (ring > 0) fill(r + ring, tokens.focus)
  if (look === 'plain') fill(r + (RIM / 2) * zoom, tokens.nodeBorder)
  fill(look === 'plain' ? r - (RIM / 2) * zoom : r, scene.colors[row] as string)
}
