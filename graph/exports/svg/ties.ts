import type { Provenance, TieType } from '../../records.ts'
import { DASHES, INKS, TIE_COLORS } from '../palette.ts'
import { attributes, element } from '../xml.ts'
import type { DrawnTie, Spot } from './picture.ts'
import { round } from './text.ts'

/** Among more ties than this each one stands back. */
const CROWD = 250
/** From under to over: who manages a cluster says least. */
const ORDER: readonly TieType[] = ['leadership', 'alliance', 'project', 'initiative', 'mentorship']
const ARROW = 7

/** The ties, those that stand back first, one group for each kind of line. */
export function* drawTies(ties: readonly DrawnTie[]): Generator<string> {
  const crowd = ties.length > CROWD
  const groups = new Map<string, DrawnTie[]>()
  for (const tie of ties) {
    const key = `${tie.dim ? 0 : 1} ${ORDER.indexOf(tie.type)} ${tie.provenance}`
    const group = groups.get(key)
    if (group) group.push(tie)
    else groups.set(key, [tie])
  }
  for (const key of [...groups.keys()].sort()) {
    const group = groups.get(key) ?? []
    const [first] = group
    if (!first) continue
    const opacity = first.dim ? 0.25 : first.type === 'leadership' ? 0.55 : crowd ? 0.5 : 0.85
    yield `<g${attributes({ fill: 'none', opacity, 'data-tie': first.type, 'data-provenance': first.provenance })}>\n`
    for (const tie of group) yield `${tieLine(tie.type, tie.provenance, tie.from, trimmed(tie), tie.bend)}\n`
    yield '</g>\n'
  }
}

/** One line from a point to another, as its type and provenance draw it. */
export function tieLine(type: TieType, provenance: Provenance, from: Spot, to: Spot, bend: number): string {
  const color = TIE_COLORS[type]
  const dash = DASHES[provenance]
  const middle = control(from, to, bend)
  const d = tiePath(from, to, bend)
  const line = (width: number, stroke = color, dashed = dash) =>
    element('path', { d, stroke, 'stroke-width': width, 'stroke-dasharray': dashed })
  if (type === 'project') return line(4) + line(1.5, INKS.region, null)
  if (type === 'leadership') return line(1)
  const extra =
    type === 'initiative' ? dot(from, middle, to, color) : type === 'mentorship' ? arrow(middle, to, color) : ''
  return line(1.4) + extra
}

/** The way of a line, bent or straight, as the data of a path. */
export function tiePath(from: Spot, to: Spot, bend: number): string {
  return `M${spot(from)}${bend === 0 ? `L${spot(to)}` : `Q${spot(control(from, to, bend))} ${spot(to)}`}`
}

/** Where the line meets the node it leads to: an arrow must not lie under it. */
function trimmed({ type, from, to, bend }: DrawnTie): Spot {
  if (type !== 'mentorship') return to
  const middle = control(from, to, bend)
  const length = Math.hypot(to.x - middle.x, to.y - middle.y) || 1
  const gap = Math.min(to.r + 2, length)
  return { x: to.x - ((to.x - middle.x) / length) * gap, y: to.y - ((to.y - middle.y) / length) * gap }
}

/** The point that a bent line turns to: beside its middle. */
function control(from: Spot, to: Spot, bend: number): Spot {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const aside = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length }
  return { x: (from.x + to.x) / 2 + aside.x * bend, y: (from.y + to.y) / 2 + aside.y * bend }
}

function dot(from: Spot, middle: Spot, to: Spot, color: string): string {
  const at = (a: number, b: number, c: number) => round(a / 4 + b / 2 + c / 4)
  return element('circle', {
    cx: at(from.x, middle.x, to.x),
    cy: at(from.y, middle.y, to.y),
    r: 2.6,
    fill: INKS.region,
    stroke: color,
    'stroke-width': 1.2,
  })
}

function arrow(from: Spot, to: Spot, color: string): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
  const corner = (side: number) => ({
    x: to.x - along.x * ARROW - along.y * side * 3,
    y: to.y - along.y * ARROW + along.x * side * 3,
  })
  return element('path', { d: `M${spot(to)}L${spot(corner(1))}L${spot(corner(-1))}Z`, fill: color })
}

const spot = ({ x, y }: Spot) => `${round(x)} ${round(y)}`
