import type { MapPreview } from '#app/domain/map-preview.ts'

/** What a letter of a label takes, in units of the drawing; its height, and how far it is moved at a time. */
const LETTER = 8.2
const HEIGHT = 18
const STEP = 6
const FARTHEST = 60

interface Label {
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  letters: number
}

/** Where the baseline of a label stands, as near as can be to its place, so that no node is under its letters. */
export function clearBaseline({ x, y, anchor, letters }: Label, nodes: MapPreview['nodes']): number {
  const width = letters * LETTER
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  const beside = nodes.filter(node => node.x + node.r > left && node.x - node.r < left + width)
  const isClear = (baseline: number) =>
    beside.every(node => node.y + node.r < baseline - HEIGHT || node.y - node.r > baseline + HEIGHT / 3)
  for (let away = 0; away <= FARTHEST; away += STEP) {
    if (isClear(y + away)) return y + away
    if (isClear(y - away)) return y - away
  }
  return y
}
