/** Characters that no XML document may hold, not even escaped, and the other controls, which nobody meant to write. */
const CONTROLS = /[\p{Cc}\uFFFE\uFFFF]/gu
const LINES: ReadonlySet<string> = new Set(['\t', '\n', '\r'])

/** `text` without control characters; half a character, which cannot be written as UTF-8, becomes U+FFFD. */
export function cleanText(text: string): string {
  return text.replace(CONTROLS, found => (LINES.has(found) ? found : '')).replace(/\p{Cs}/gu, '\uFFFD')
}
