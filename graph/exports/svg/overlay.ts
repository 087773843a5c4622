import { INKS } from '../palette.ts'
import { attributes, element } from '../xml.ts'
import type { DrawnTie, OverlayMark, Picture, Spot } from './picture.ts'
import { tiePath } from './ties.ts'

/** The lines over the network, from under to over: a line, or one on another. In units of the map. */
const LOOKS: Record<OverlayMark, { stroke: string; width: number; dash?: string }[]> = {
  // Ended ones are thin and broken, new ones thick and whole: told apart without their colour.
  ended: [{ stroke: INKS.ended, width: 1.1, dash: '6 4' }],
  appeared: [{ stroke: INKS.appeared, width: 1.7 }],
  suggested: [
    { stroke: INKS.ink, width: 4 },
    { stroke: INKS.focus, width: 2.4 },
  ],
  path: [
    { stroke: INKS.focus, width: 6 },
    { stroke: INKS.ink, width: 3 },
  ],
}
/** How far a ribbon bends, as a share of its length. */
const RIBBON_BEND = 0.14

/** What differs between two days, the ribbons of suggestions, and a way: over the ties, under the nodes that stand out. */
export function* drawOverlay({ overlay, nodes, focus }: Picture): Generator<string> {
  const { path, appeared, ended, suggestions } = overlay
  yield* drawLines('ended', ended.map(pathOf))
  yield* drawLines('appeared', appeared.map(pathOf))
  const from = nodes.find(node => node.id === focus)
  if (from) {
    yield* drawLines(
      'suggested',
      suggestions.map(({ node }) => ribbon(from, node)),
    )
  }
  yield* drawLines('path', path?.ties.map(pathOf) ?? [])
}

/** All of a kind: the lower lines of them first, so that where they cross none is cut. */
function* drawLines(kind: OverlayMark, paths: readonly string[]): Generator<string> {
  if (paths.length === 0) return
  yield `<g${attributes({ fill: 'none', 'data-overlay': kind })}>\n`
  for (const { stroke, width, dash } of LOOKS[kind]) {
    for (const d of paths) yield `${element('path', { d, stroke, 'stroke-width': width, 'stroke-dasharray': dash })}\n`
  }
  yield '</g>\n'
}

/** A sample of such a line, for the legend. */
export function overlaySample(kind: OverlayMark, from: Spot, to: Spot): string {
  const d = tiePath(from, to, 0)
  return LOOKS[kind]
    .map(({ stroke, width, dash }) => element('path', { d, stroke, 'stroke-width': width, 'stroke-dasharray': dash }))
    .join('')
}

const pathOf = ({ from, to, bend }: DrawnTie) => tiePath(from, to, bend)

function ribbon(from: Spot, to: Spot): string {
  const bend = RIBBON_BEND * Math.hypot(to.x - from.x, to.y - from.y)
  return tiePath(from, to, to.x < from.x ? bend : -bend)
}
