import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import type { Language } from '#app/domain/vocabularies.ts'
import { type PageName, pageText } from '#app/i18n/pages.server.ts'

/** A long page, ready to be drawn: its text in parts, with places in between where the route draws what it computes. */
export interface LongPage {
  title: string
  /** The paragraph under the title, plain text. */
  lead: string
  /** Headings of the second level and their anchors. */
  contents: { id: string; title: string }[]
  parts: LongPagePart[]
}
export type LongPagePart = { html: string } | { slot: string }

/**
 * Reads a long page. The file begins with its title (`# …`) and its lead; `## Title {#anchor}` opens a part; a line
 * `{{slot}}` alone is a place for the route to fill; `{name}` is replaced from `values`.
 */
export function readLongPage(language: Language, name: PageName, values: Record<string, string> = {}): LongPage {
  const text = pageText(language, name).replaceAll(/(?<!\{)\{(\w+)\}(?!\})/g, (whole, key) => values[key] ?? whole)
  const [, title = '', lead = '', body = ''] = /^# (.+)\n+([^\n#{][^\n]*)\n([\s\S]*)$/.exec(text.trim()) ?? []
  return { title, lead, contents: contentsOf(body), parts: partsOf(body) }
}

const HEADING = /^## (.+?) \{#([\w-]+)\}$/gm

function contentsOf(body: string): LongPage['contents'] {
  return [...body.matchAll(HEADING)].map(([, title = '', id = '']) => ({ id, title }))
}

function partsOf(body: string): LongPagePart[] {
  return body.split(/^\{\{(\w+)\}\}$/m).flatMap((piece, index): LongPagePart[] => {
    if (index % 2 === 1) return [{ slot: piece }]
    return piece.trim() ? [{ html: toHtml(piece) }] : []
  })
}

/** The files are the project's own: their headings keep their levels and get their anchors. */
function toHtml(markdown: string): string {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
  return html.replaceAll(/<h([23])>(.+?) \{#([\w-]+)\}<\/h\1>/g, '<h$1 id="$3">$2</h$1>')
}
