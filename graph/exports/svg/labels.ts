import type { Spot } from './picture.ts'
import { textWidth } from './text.ts'

/** A name to write, on or beside a point. */
export interface Label extends Spot {
  text: string
  size: number
  bold: boolean
  /** Distance from the point that it keeps. */
  r: number
  /** Stands on its point, and begins, ends or has its middle there; else beside it. */
  anchor?: 'start' | 'middle' | 'end'
  /** Written even where it covers another. */
  always?: boolean
}

export interface PlacedLabel extends Label {
  left: number
  /** The middle of its height. */
  middle: number
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** The names that fit inside `frame`, the first ones first, none over another nor over one of `nodes`. */
export function placeLabels(
  labels: readonly Label[],
  nodes: readonly (Spot & { r: number })[],
  frame: Box,
): PlacedLabel[] {
  const taken = new Boxes()
  for (const { x, y, r } of nodes) taken.add({ left: x - r, top: y - r, right: x + r, bottom: y + r })
  const names = new Boxes()
  return labels.flatMap(label => {
    const sides = sidesOf(label).filter(box => isWithin(box, frame))
    const box =
      sides.find(side => names.isFree(side) && taken.isFree(side)) ??
      (label.always ? (sides.find(side => names.isFree(side)) ?? sides[0]) : undefined)
    if (!box) return []
    names.add(box)
    return { ...label, left: box.left, middle: (box.top + box.bottom) / 2 }
  })
}

/** On its point, or a little over or under it; or else below, above, right, left of it. */
function sidesOf({ text, x, y, r, size, bold, anchor }: Label): Box[] {
  const width = textWidth(text, size, bold)
  const half = size * 0.6
  const at = (left: number, middle: number): Box => ({
    left,
    top: middle - half,
    right: left + width,
    bottom: middle + half,
  })
  if (anchor) {
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    return [0, -1, 1, -2, 2, -3, 3].map(step => at(left, y + step * size))
  }
  const gap = r + 2
  return [
    at(x - width / 2, y + gap + half),
    at(x - width / 2, y - gap - half),
    at(x + gap + 2, y),
    at(x - gap - 2 - width, y),
  ]
}

function isWithin(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
}

const CELL = 64

/** Boxes by the squares of a grid they lie in: ten thousand of them are asked for thousands of times. */
class Boxes {
  readonly #cells = new Map<string, Box[]>()

  add(box: Box): void {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key)
      if (cell) cell.push(box)
      else this.#cells.set(key, [box])
    }
  }

  isFree(box: Box): boolean {
    return cellsOf(box).every(key => !(this.#cells.get(key) ?? []).some(other => overlaps(box, other)))
  }
}

function cellsOf({ left, top, right, bottom }: Box): string[] {
  const keys: string[] = []
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++) {
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) keys.push(`${x} ${y}`)
  }
  return keys
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right + 2 && b.left < a.right + 2 && a.top < b.bottom && b.top < a.bottom
}
