import { OUTLINES, SAN_ANDRES_FRAME } from '../../layout/outlines.ts'
import { INKS } from '../palette.ts'
import { element } from '../xml.ts'
import type { Picture } from './picture.ts'
import { round } from './text.ts'

/** Air around a node that its region's territory covers. */
const MARGIN = 18

/** The country, or the regions' own territories, under the network. */
export function* drawBackdrop({ view, scale, ground }: Picture): Generator<string> {
  if (view === 'network') {
    yield* drawRegions(ground)
    return
  }
  const line = { stroke: INKS.border, 'stroke-linejoin': 'round' }
  const land = OUTLINES.map(({ path }) => element('path', { d: path })).join('')
  yield `${element('g', { transform: `scale(${scale})`, fill: INKS.land, 'stroke-width': 0.8, ...line }, land)}\n`
  const { x, y, width, height } = SAN_ANDRES_FRAME
  const frame = { x: x * scale, y: y * scale, width: width * scale, height: height * scale }
  yield `${element('rect', { ...frame, fill: 'none', 'stroke-width': 1, ...line })}\n`
}

/** Two passes of circles, rim and ground: their union is a territory. */
function* drawRegions(ground: Picture['ground']): Generator<string> {
  for (const [extra, fill] of [
    [1, INKS.regionBorder],
    [0, INKS.region],
  ] as const) {
    const circles = ground
      .filter(({ region }) => region !== null)
      .map(({ x, y, r }) => element('circle', { cx: round(x), cy: round(y), r: round(r + MARGIN + extra) }))
    yield `${element('g', { fill }, circles.join(''))}\n`
  }
}
