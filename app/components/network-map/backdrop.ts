import type { Drawing } from './drawing.ts'
import { ARCHIPELAGO } from './places.ts'
import type { Scene } from './scene.ts'
import type { Tokens } from './tokens.ts'
import type { Viewport } from './viewport.ts'

/** Air around a node that its region's territory covers. */
const MARGIN = 18

let outline: Promise<Path2D> | null = null

/** The outlines of the departments, fetched once. */
export function loadOutline(): Promise<Path2D> {
  outline ??= fetch('/mapa/contorno.svg')
    .then(answer => answer.text())
    .then(text => new Path2D(/ d="([^"]+)"/.exec(text)?.[1] ?? ''))
  return outline
}

/** Draws the territory, or the regions' own territories, under the network. */
export function drawBackdrop(
  context: CanvasRenderingContext2D,
  { zoom, pan }: Viewport,
  { view, drawing, radii }: Scene,
  land: Path2D | null,
  tokens: Tokens,
): void {
  context.save()
  context.translate(pan.x, pan.y)
  context.scale(zoom, zoom)
  if (view === 'red') drawRegions(context, drawing, radii, zoom, tokens)
  else if (land) drawCountry(context, land, drawing.scale, zoom, tokens)
  context.restore()
}

function drawCountry(context: CanvasRenderingContext2D, land: Path2D, scale: number, zoom: number, tokens: Tokens) {
  context.scale(scale, scale)
  const pixel = 1 / (zoom * scale)
  context.lineJoin = 'round'
  context.strokeStyle = tokens.border
  context.lineWidth = 2.6 * pixel
  context.stroke(land)
  context.fillStyle = tokens.land
  context.fill(land)
  context.globalAlpha = 0.55
  context.lineWidth = 0.9 * pixel
  context.stroke(land)
  context.globalAlpha = 1
  context.lineWidth = pixel
  context.strokeRect(ARCHIPELAGO.x, ARCHIPELAGO.y, ARCHIPELAGO.width, ARCHIPELAGO.height)
}

/** Two passes of circles, rim and ground: their union is a territory. */
function drawRegions(
  context: CanvasRenderingContext2D,
  { regions, network }: Drawing,
  radii: Float32Array,
  zoom: number,
  tokens: Tokens,
) {
  const nowhere = regions.values.indexOf(null)
  const passes = [
    [1 / zoom, tokens.regionBorder],
    [0, tokens.region],
  ] as const
  for (const [extra, color] of passes) {
    context.fillStyle = color
    context.beginPath()
    for (let row = 0; row < radii.length; row++) {
      if (regions.rows[row] === nowhere) continue
      const [x, y] = [network[2 * row] as number, network[2 * row + 1] as number]
      const radius = (radii[row] as number) + MARGIN + extra
      context.moveTo(x + radius, y)
      context.arc(x, y, radius, 0, 7)
    }
    context.fill()
  }
}
