import type { Area } from './viewport.ts'

/** A text beside a point of the page. */
export interface Label {
  text: string
  x: number
  y: number
  /** Distance from the point that the text keeps. */
  r: number
  size: number
  weight: number
  /** Has to be said: rather over a node's disc than not at all. Never over another name. */
  must?: boolean
  /** Stands on the point itself, as the name of a region does. */
  centered?: boolean
  halo: string
  /** Row of the node it names: it may stand on that one's disc. */
  row: number
}

export interface PlacedLabel extends Label {
  box: Area
}

/** Pixels left between two names. */
const AIR = { x: 4, y: 1 }
/** Names of points farther off the page than this are not looked at. */
const EDGE = 40

/**
 * Gives each label the first free side of its point, the first labels first: never over another one; over a disc only
 * where it must be said and has no better side. All of it is on the page. Those without room are left out.
 *
 * @param width of a label's text, in pixels
 * @param covers whether an area of the page has a disc in it that is not the label's own
 */
export function placeLabels(
  labels: readonly Label[],
  page: { width: number; height: number },
  width: (label: Label) => number,
  covers: (area: Area, row: number) => boolean,
): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  for (const label of labels) {
    const { x, y } = label
    if (x < -EDGE || y < -EDGE || x > page.width + EDGE || y > page.height + EDGE) continue
    const sides = sidesOf(label, width(label), page.width)
    const free = sides.filter(box => isWithin(box, page) && !placed.some(other => overlap(box, other.box)))
    const box = free.find(area => !covers(area, label.row)) ?? (label.must ? free[0] : undefined)
    if (box) placed.push({ ...label, box })
  }
  return placed
}

/** Below, above, right, left, and the corners between; a region's name on its place, moved in from the edge of the page. */
function sidesOf({ x, y, r, size, centered }: Label, width: number, pageWidth: number): Area[] {
  const half = size * 0.6
  const at = (left: number, middle: number): Area => ({
    left,
    top: middle - half,
    right: left + width,
    bottom: middle + half,
  })
  if (centered) {
    const left = Math.min(Math.max(4, x - width / 2), Math.max(4, pageWidth - width - 4))
    return [0, -0.6, 0.6].flatMap(aside =>
      [0, -1.3, 1.3, -2.6, 2.6].map(lines => at(left + aside * width, y + lines * size)),
    )
  }
  const gap = r + 4
  const aside = gap * 0.75
  return [
    at(x - width / 2, y + gap + half),
    at(x - width / 2, y - gap - half),
    at(x + gap + 2, y),
    at(x - gap - 2 - width, y),
    at(x + aside, y + aside + half),
    at(x - aside - width, y + aside + half),
    at(x + aside, y - aside - half),
    at(x - aside - width, y - aside - half),
  ]
}

function isWithin({ left, top, right, bottom }: Area, { width, height }: { width: number; height: number }): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height
}

export function overlap(a: Area, b: Area): boolean {
  return a.left < b.right + AIR.x && b.left < a.right + AIR.x && a.top < b.bottom + AIR.y && b.top < a.bottom + AIR.y
}
