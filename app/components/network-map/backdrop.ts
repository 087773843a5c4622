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

/** Draws the territory, or the regions' own territories, under the network; piece by piece, with how many discs were in each. */
export function* drawBackdrop(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  { view, drawing, radii }: Scene,
  land: Path2D | null,
  tokens: Tokens,
): Generator<number> {
  if (view === 'red') yield* drawRegions(context, drawing, radii, viewport, tokens)
  else if (land) drawCountry(context, land, drawing.scale, viewport, tokens)
}

function drawCountry(
  context: CanvasRenderingContext2D,
  land: Path2D,
  scale: number,
  { zoom, pan }: Viewport,
  tokens: Tokens,
) {
  context.save()
  context.translate(pan.x, pan.y)
  context.scale(zoom * scale, zoom * scale)
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
  context.restore()
}

/** So many circles go into one path: longer ones cost more than they hold. */
const BATCH = 400

/** Two passes of circles, rim and ground: their union is a territory. */
function* drawRegions(
  context: CanvasRenderingContext2D,
  { regions, network }: Drawing,
  radii: Float32Array,
  { zoom, pan }: Viewport,
  tokens: Tokens,
): Generator<number> {
  const nowhere = regions.values.indexOf(null)
  const passes = [
    [1, tokens.regionBorder],
    [0, tokens.region],
  ] as const
  const ratio = context.getTransform().a
  const [width, height] = [context.canvas.width / ratio, context.canvas.height / ratio]
  for (const [extra, color] of passes) {
    context.fillStyle = color
    context.beginPath()
    let batched = 0
    for (let row = 0; row < radii.length; row++) {
      if (regions.rows[row] === nowhere) continue
      const x = (network[2 * row] as number) * zoom + pan.x
      const y = (network[2 * row + 1] as number) * zoom + pan.y
      const radius = ((radii[row] as number) + MARGIN) * zoom + extra
      if (x + radius < 0 || y + radius < 0 || x - radius > width || y - radius > height) continue
      context.moveTo(x + radius, y)
      context.arc(x, y, radius, 0, 7)
      if (++batched < BATCH) continue
      context.fill()
      yield batched
      batched = 0
      context.beginPath()
    }
    context.fill()
    yield batched
  }
}
