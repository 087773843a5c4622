import { cleanText } from './text.ts'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser would read them as spaces, or as the end of a line, if they stood there as they are.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
const SPECIAL = /[&<>"\t\n\r]/g
/** Most values have none of it, and a file has hundreds of thousands of them. */
const CARE = /[&<>"\p{Cc}\p{Cs}\uFFFE\uFFFF]/u

/** Any text as XML 1.0 takes it, in an attribute or between tags. */
export function escapeXml(text: string): string {
  if (!CARE.test(text)) return text
  return cleanText(text).replace(SPECIAL, found => ENTITIES[found] ?? found)
}

export type XmlValue = string | number | boolean | null | undefined

/** ` name="value"` for each that has a value. */
export function attributes(values: Record<string, XmlValue>): string {
  let text = ''
  for (const name in values) {
    const value = values[name]
    if (value !== null && value !== undefined) text += ` ${name}="${escapeXml(String(value))}"`
  }
  return text
}

/** An element with text in it, or with none. */
export function element(name: string, values: Record<string, XmlValue>, content?: string): string {
  const start = `<${name}${attributes(values)}`
  return content === undefined ? `${start}/>` : `${start}>${content}</${name}>`
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
