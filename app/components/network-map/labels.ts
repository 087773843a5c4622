import { type Label, type PlacedLabel, placeLabels } from './label-places.ts'
import { type LabelState, labelsFor } from './map-labels.ts'
import type { NodeGrid } from './picking.ts'
import type { Scene } from './scene.ts'
import type { Tokens } from './tokens.ts'
import type { Area } from './viewport.ts'

/** Measuring a text is dear: each is measured once in its size and weight. */
const widths = new Map<string, number>()
const MOST_WIDTHS = 20_000

/** Draws the names that have room, and gives them with where they stand. */
export function placedLabels(
  context: CanvasRenderingContext2D,
  state: LabelState & { scene: Scene; grid: NodeGrid },
  tokens: Tokens,
): PlacedLabel[] {
  const { scene, grid, viewport, width, height } = state
  const { zoom, pan } = viewport
  const covers = ({ left, top, right, bottom }: Area, row: number) =>
    grid.touches(
      {
        left: (left - pan.x) / zoom,
        top: (top - pan.y) / zoom,
        right: (right - pan.x) / zoom,
        bottom: (bottom - pan.y) / zoom,
      },
      row,
    )
  const labels = labelsFor(scene, state, tokens)
  const placed = placeLabels(labels, { width, height }, label => widthOf(context, label, tokens), covers)
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 4
  for (const { text, size, weight, halo, box } of placed) {
    const middle = (box.top + box.bottom) / 2
    context.font = `${weight} ${size}px ${tokens.font}`
    context.strokeStyle = halo
    context.strokeText(text, box.left, middle)
    context.fillStyle = tokens.ink
    context.fillText(text, box.left, middle)
  }
  return placed
}

function widthOf(context: CanvasRenderingContext2D, { text, size, weight }: Label, tokens: Tokens): number {
  const key = `${weight} ${size} ${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  context.font = `${weight} ${size}px ${tokens.font}`
  const measured = context.measureText(text).width
  if (widths.size >= MOST_WIDTHS) widths.clear()
  widths.set(key, measured)
  return measured
}

/** The widths that were measured are those of another font. */
export function forgetWidths(): void {
  widths.clear()
}
