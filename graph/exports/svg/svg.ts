import { INKS } from '../palette.ts'
import { attributes, element, escapeXml, XML_DECLARATION } from '../xml.ts'
import { drawBackdrop } from './backdrop.ts'
import { footer, header, legendColumn } from './frame.ts'
import { type Label, placeLabels } from './labels.ts'
import { drawOverlay } from './overlay.ts'
import type { DrawnNode, Picture } from './picture.ts'
import { fontAttributes, round, textElement } from './text.ts'
import { drawTies } from './ties.ts'

/** Pixels for a unit of the map. */
const ZOOM = 1.6
const MARGIN = 28
const LEGEND = 270
/** The frame is made for a drawing this large, and grows with a larger one. */
const USUAL = 1100
/** Pixels in either direction that it says it has at the most: it can be enlarged as far as anybody wants. */
const MOST = 3200

/**
 * The network as an SVG picture that stands alone, piece by piece: title, drawing, legend, and at its foot who says so. It
 * needs no font, style or script from anywhere, and says everything in attributes, so that any program draws it the same.
 */
export function* svgPicture(picture: Picture): Generator<string> {
  const { box } = picture
  const unit = Math.max(1, Math.max(box.width, box.height) * (ZOOM / USUAL))
  // Everything is laid out in units of the frame; the drawing is scaled into it.
  const drawing = { width: (box.width * ZOOM) / unit, height: (box.height * ZOOM) / unit }
  const width = Math.max(drawing.width, 560) + LEGEND + 3 * MARGIN
  const head = header(picture, MARGIN, MARGIN, width - 2 * MARGIN)
  const top = MARGIN + head.height + 12
  const side = width - MARGIN - LEGEND
  const legend = legendColumn(picture, side, top, LEGEND)
  const bottom = top + Math.max(drawing.height, legend.height) + 16
  const foot = footer(picture, MARGIN, bottom, width - 2 * MARGIN)
  const height = bottom + foot.height + MARGIN - 8
  const room = side - 2 * MARGIN
  const pixels = Math.min(unit, MOST / Math.max(width, height))

  yield `${XML_DECLARATION}<svg${attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width: Math.round(width * pixels),
    height: Math.round(height * pixels),
    viewBox: `0 0 ${round(width)} ${round(height)}`,
    role: 'img',
    'xml:lang': picture.language,
    ...fontAttributes,
  })}>\n`
  yield element('title', {}, escapeXml(picture.title))
  yield element('desc', {}, escapeXml([...picture.lines, ...picture.notes].join(' ')))
  yield `\n${element('rect', { width: round(width), height: round(height), fill: INKS.surface })}\n`
  yield element('rect', {
    x: MARGIN,
    y: round(top),
    width: round(room),
    height: round(bottom - top - 16),
    fill: INKS.water,
  })
  yield `\n${head.svg}\n${legend.svg}\n${foot.svg}\n`
  const scale = round(drawing.width / box.width)
  const left = MARGIN + (room - drawing.width) / 2
  const place = `translate(${round(left)} ${round(top)}) scale(${scale}) translate(${round(-box.x)} ${round(-box.y)})`
  yield `<g${attributes({ transform: place })}>\n`
  yield* drawMap(picture)
  yield '</g>\n</svg>\n'
}

function* drawMap(picture: Picture): Generator<string> {
  yield* drawBackdrop(picture)
  yield* drawTies(picture.ties)
  const ringed = new Set([picture.focus, ...picture.overlay.suggestions.map(({ node }) => node.id)])
  for (const id of picture.overlay.path?.nodes ?? []) ringed.add(id)
  for (const dim of [true, false]) {
    if (!dim) yield* drawOverlay(picture)
    yield `<g${attributes({ stroke: INKS.nodeBorder, 'stroke-width': 1.2, opacity: dim ? 0.34 : undefined })}>\n`
    for (const node of picture.nodes) if (node.dim === dim) yield drawNode(node, ringed.has(node.id))
    yield '</g>\n'
  }
  yield* drawLabels(picture)
}

function drawNode({ id, kind, x, y, r, color, name }: DrawnNode, isRinged: boolean): string {
  const title = element('title', {}, escapeXml(name))
  const ring = isRinged
    ? element('circle', { cx: round(x), cy: round(y), r: round(r + 4), fill: INKS.focus, stroke: INKS.ink })
    : ''
  const drawn =
    kind === 'cluster'
      ? element('circle', { cx: round(x), cy: round(y), r: round(r), fill: color, 'data-id': id }, title)
      : element(
          'rect',
          { x: round(x - r), y: round(y - r), width: round(2 * r), height: round(2 * r), fill: color, 'data-id': id },
          title,
        )
  return `${ring}${drawn}\n`
}

/** The selected node, the steps of a way, what is suggested, the regions, those next to them, then as many others as there is room for. */
function* drawLabels({ nodes, places, focus, box, ties, overlay }: Picture): Generator<string> {
  const standsOut = focus !== null || overlay.path !== null
  const tied = new Map<DrawnNode, number>()
  for (const { from, to } of ties) for (const end of [from, to]) tied.set(end, (tied.get(end) ?? 0) + 1)
  const byTies = [...nodes].sort(
    (a, b) => Number(a.dim) - Number(b.dim) || (tied.get(b) ?? 0) - (tied.get(a) ?? 0) || (a.id < b.id ? -1 : 1),
  )
  const label = (node: DrawnNode, more: Partial<Label> = {}): Label => {
    return { text: node.label, x: node.x, y: node.y, r: node.r, size: 7.5, bold: false, ...more }
  }
  const strong = { bold: true, always: true }
  const numbers = new Map(overlay.suggestions.map(({ node, number }) => [node.id, number]))
  const isStep = (id: string) => overlay.path?.nodes.has(id) === true
  const first = [
    ...nodes.filter(node => node.id === focus).map(n => label(n, { ...strong, size: 11, r: n.r + 4 })),
    ...nodes.filter(({ id }) => id !== focus && isStep(id)).map(n => label(n, { ...strong, size: 9, r: n.r + 4 })),
    ...overlay.suggestions
      .filter(({ node: { id } }) => id !== focus && !isStep(id))
      .map(({ node: n, number }) => label(n, { ...strong, text: `${number}. ${n.label}`, size: 9, r: n.r + 4 })),
  ]
  const regions = places.map(place => ({ ...place, r: 0, size: 11, bold: true, always: true }))
  const isNamed = ({ id }: DrawnNode) => id === focus || isStep(id) || numbers.has(id)
  const others = byTies.filter(node => !isNamed(node) && !(standsOut && node.dim)).map(node => label(node))
  // What stands back may be covered, and is not named.
  const solid = nodes.filter(node => !node.dim)
  const frame = { left: box.x + 2, top: box.y + 2, right: box.x + box.width - 2, bottom: box.y + box.height - 2 }
  const halo = { stroke: INKS.land, 'stroke-width': 2.4, 'stroke-linejoin': 'round' }
  yield `<g${attributes({ fill: INKS.ink, 'paint-order': 'stroke', ...halo })}>\n`
  for (const { text, left, middle, size, bold } of placeLabels([...first, ...regions, ...others], solid, frame)) {
    const at = { x: round(left), y: round(middle + size * 0.35) }
    const strong = bold ? { 'font-weight': 700, stroke: INKS.water } : {}
    yield `${textElement(text, { ...at, 'font-size': size, ...strong })}\n`
  }
  yield '</g>\n'
}
