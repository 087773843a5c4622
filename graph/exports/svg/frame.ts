import { INKS } from '../palette.ts'
import { element } from '../xml.ts'
import { overlaySample } from './overlay.ts'
import type { Legend, LegendMark, Picture } from './picture.ts'
import { round, textElement, wrap } from './text.ts'
import { tieLine } from './ties.ts'

const TITLE = 26
const TEXT = 14
const LEADING = 1.4
const MARK = 44

/** A piece of the picture's frame, and how high it is. */
export interface Block {
  svg: string
  height: number
}

interface Style {
  size: number
  fill: string
  bold?: boolean
}

/** Texts under each other from a corner, broken to `width`. */
function paragraphs(texts: readonly (Style & { text: string })[], x: number, y: number, width: number): Block {
  let top = y
  let svg = ''
  for (const { text, size, fill, bold } of texts) {
    for (const line of wrap(text, size, width, bold)) {
      svg += textElement(line, {
        x,
        y: round(top + size),
        'font-size': size,
        fill,
        'font-weight': bold ? 700 : undefined,
      })
      top += size * LEADING
    }
    top += size * 0.25
  }
  return { svg, height: top - y }
}

/** The title and what is shown. */
export function header({ title, lines }: Picture, x: number, y: number, width: number): Block {
  return paragraphs(
    [
      { text: title, size: TITLE, fill: INKS.ink, bold: true },
      { text: lines.join(' '), size: TEXT, fill: INKS.ink2 },
    ],
    x,
    y,
    width,
  )
}

/** Source, date and licence. */
export function footer({ notes }: Picture, x: number, y: number, width: number): Block {
  return paragraphs([{ text: notes.join(' '), size: TEXT - 1, fill: INKS.ink3 }], x, y, width)
}

/** How it is read: samples and words, under each other. */
export function legendColumn({ legend }: Picture, x: number, y: number, width: number): Block {
  let top = y
  let svg = ''
  for (const { title, items } of legend) {
    const head = paragraphs([{ text: title, size: TEXT, fill: INKS.ink, bold: true }], x, top, width)
    svg += head.svg
    top += head.height + 2
    for (const item of items) {
      const { svg: drawn, height } = itemBlock(item, x, top, width)
      svg += drawn
      top += height
    }
    top += 14
  }
  return { svg, height: top - y }
}

function itemBlock({ mark, text }: Legend['items'][number], x: number, y: number, width: number): Block {
  const room = mark.kind === 'none' ? 0 : mark.kind === 'cluster' || mark.kind === 'organization' ? 22 : MARK + 8
  const block = paragraphs([{ text, size: TEXT, fill: INKS.ink2 }], x + room, y, width - room)
  return { svg: markOf(mark, x, y + TEXT * 0.66) + block.svg, height: Math.max(block.height, TEXT * 1.6) }
}

function markOf(mark: LegendMark, x: number, y: number): string {
  switch (mark.kind) {
    case 'tie': {
      const line = tieLine(mark.type, mark.provenance, { x, y }, { x: x + MARK, y }, 0)
      return element('g', { fill: 'none' }, line)
    }
    case 'cluster':
      return element('circle', { cx: x + 8, cy: y, r: 6.5, fill: mark.color })
    case 'organization':
      return element('rect', { x: x + 2, y: y - 6, width: 12, height: 12, fill: mark.color })
    case 'path':
    case 'suggested':
    case 'appeared':
    case 'ended':
      return element('g', { fill: 'none' }, overlaySample(mark.kind, { x, y }, { x: x + MARK, y }))
    case 'none':
      return ''
  }
}
