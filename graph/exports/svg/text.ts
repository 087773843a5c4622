import { element, escapeXml, type XmlValue } from '../xml.ts'

/** What the application is set in, and what stands in for it elsewhere: the widest of these decides how much room a text takes. */
const FONT = "'Ancizar Sans', 'Segoe UI', 'Noto Sans', Arial, sans-serif"
export const fontAttributes = { 'font-family': FONT }

const NARROW = /[iljtfrI.,;:!'|()[\] ·]/
const WIDE = /[mwMW@%—…]/
const CAPITAL = /[\p{Lu}\d]/u
/** From here on, symbols and scripts whose letters are as wide as they are high. */
const FIRST_FULL = 0x2e80

/** How wide `text` is at `size`, without a font to measure it with: rather too much than too little. */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0
  for (const letter of text) {
    if ((letter.codePointAt(0) ?? 0) >= FIRST_FULL) width += 1.1
    else if (NARROW.test(letter)) width += 0.33
    else if (WIDE.test(letter)) width += 0.92
    else width += CAPITAL.test(letter) ? 0.67 : 0.56
  }
  return width * size * (bold ? 1.07 : 1)
}

/** `text` in lines no wider than `width`, broken between words; a longer word has a line of its own. */
export function wrap(text: string, size: number, width: number, bold = false): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    const longer = `${last} ${word}`
    if (last !== undefined && textWidth(longer, size, bold) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

export function textElement(text: string, values: Record<string, XmlValue>): string {
  return element('text', values, escapeXml(text))
}

/** At most two decimals: a hundredth of a pixel nobody sees. */
export const round = (value: number) => Math.round(value * 100) / 100
