import type { MapView } from '#app/domain/map-view.ts'
import type { Drawing } from './drawing.ts'
import { ARCHIPELAGO } from './places.ts'
import type { Tokens } from './tokens.ts'

/** Where the picture stands: a point of the map is drawn at `zoom · point + pan`, in pixels of the page. */
export interface Viewport {
  zoom: number
  pan: { x: number; y: number }
}

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

/** A canvas of the size of its box, cleared, with page pixels as units. */
export function clearCanvas(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const ratio = devicePixelRatio || 1
  const { clientWidth: width, clientHeight: height } = canvas
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
  }
  const context = canvas.getContext('2d')
  context?.setTransform(ratio, 0, 0, ratio, 0, 0)
  context?.clearRect(0, 0, width, height)
  return context
}

/** Draws the territory, or the regions' own territories, under the network. */
export function drawBackdrop(
  canvas: HTMLCanvasElement,
  { zoom, pan }: Viewport,
  { view, drawing, land, tokens }: { view: MapView; drawing: Drawing; land: Path2D | null; tokens: Tokens },
): void {
  const context = clearCanvas(canvas)
  if (!context) return
  context.translate(pan.x, pan.y)
  context.scale(zoom, zoom)
  if (view === 'red') drawRegions(context, drawing, zoom, tokens)
  else if (land) drawCountry(context, land, drawing.scale, zoom, tokens)
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
function drawRegions(context: CanvasRenderingContext2D, drawing: Drawing, zoom: number, tokens: Tokens) {
  const passes = [
    [1 / zoom, tokens.regionBorder],
    [0, tokens.region],
  ] as const
  for (const [extra, color] of passes) {
    context.fillStyle = color
    context.beginPath()
    for (const { region, network, r } of drawing.nodes) {
      if (region === null) continue
      const radius = r + MARGIN + extra
      context.moveTo(network.x + radius, network.y)
      context.arc(network.x, network.y, radius, 0, 7)
    }
    context.fill()
  }
}
