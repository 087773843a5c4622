import { type Label, type PlacedLabel, placeLabels } from './label-places.ts'
import type { Tokens } from './tokens.ts'
import type { Area } from './viewport.ts'

/** Measuring a text is dear: each is measured once in its size and weight. */
const widths = new Map<string, number>()
const MOST_WIDTHS = 20_000

/** Draws the labels that have room, and gives them with where they stand. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly Label[],
  covers: (area: Area, row: number) => boolean,
  tokens: Tokens,
): PlacedLabel[] {
  const { clientWidth: width, clientHeight: height } = context.canvas
  const measure = ({ text, size, weight }: Label) => {
    const key = `${weight} ${size} ${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    context.font = `${weight} ${size}px ${tokens.font}`
    const measured = context.measureText(text).width
    if (widths.size >= MOST_WIDTHS) widths.clear()
    widths.set(key, measured)
    return measured
  }
  const placed = placeLabels(labels, { width, height }, measure, covers)
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

/** The widths that were measured are those of another font. */
export function forgetWidths(): void {
  widths.clear()
}
