import { recordPath } from './addresses.ts'
import type { Item, ItemParty } from './bulletin-material.ts'

/** A part of the draft as the text takes it: its heading, one sentence, its lines. Markdown. */
export interface DraftPart {
  heading: string
  intro: string
  lines: string[]
}

/**
 * A title or a name as Markdown shows it letter by letter, on one line. What Markdown would read as a mark is escaped, and so
 * is what it would turn into a link by itself.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&|~@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
}

/** A link to a record: its code, its title. */
export function recordLink({ type, key, code }: Pick<Item, 'type' | 'key' | 'code'>, title: string): string {
  return `[${escapeMarkdown([code, title].filter(Boolean).join(' '))}](${recordPath(type, key)})`
}

export const partyLink = ({ kind, slug, name }: ItemParty): string =>
  recordLink({ type: kind, key: slug, code: null }, name)

/** A part as it is written into the text. */
export function partText({ heading, intro, lines }: DraftPart): string {
  const list = lines.map(line => `- ${line}`).join('\n')
  return [`## ${heading}`, intro, list].filter(Boolean).join('\n\n')
}

/** Where a line leads: its first link. */
const targetOf = (line: string): string | undefined => /\]\((\/[^)\s]+)\)/.exec(line)?.[1]

/** Where the part with a heading stands in a text, or null: from its heading's line to the next heading. */
function rangeOf(lines: readonly string[], heading: string): { start: number; end: number } | null {
  const isHeading = (line: string) => /^#{1,6}\s/.test(line)
  const start = lines.findIndex(line => isHeading(line) && line.replace(/^#+\s+/, '').trim() === heading)
  if (start < 0) return null
  const next = lines.findIndex((line, i) => i > start && isHeading(line))
  return { start, end: next < 0 ? lines.length : next }
}

/** The lines of a part that a text does not hold under the part's heading. */
export function missingLines(text: string, part: DraftPart): string[] {
  const all = text.split('\n')
  const range = rangeOf(all, part.heading)
  if (!range) return part.lines
  const held = all.slice(range.start, range.end).join('\n')
  return part.lines.filter(line => {
    const target = targetOf(line)
    return target ? !held.includes(`](${target})`) : !held.includes(line)
  })
}

/** Whether a text has the part, all of it. */
export function holdsPart(text: string, part: DraftPart): boolean {
  return rangeOf(text.split('\n'), part.heading) !== null && missingLines(text, part).length === 0
}

/**
 * Puts into a text what it lacks of a part: the lines that are missing under the heading where it is there, else the whole
 * part at the end. Nothing of the text is taken out.
 */
export function insertPart(text: string, part: DraftPart): string {
  const lines = text.replace(/\s+$/, '').split('\n')
  const range = rangeOf(lines, part.heading)
  if (!range) return [text.trim(), partText(part)].filter(Boolean).join('\n\n')
  const missing = missingLines(text, part)
  if (missing.length === 0) return text
  let at = range.end
  while (at > range.start + 1 && lines[at - 1]?.trim() === '') at -= 1
  const goesOn = /^\s*[-*+]\s/.test(lines[at - 1] ?? '')
  const added = [...(goesOn ? [] : ['']), ...missing.map(line => `- ${line}`)]
  const after = lines.slice(range.end)
  return [...lines.slice(0, at), ...added, ...(after.length > 0 ? ['', ...after] : [])].join('\n')
}

/** Markdown as plain text that a mail can hold: headings without their marks, links with where they lead. */
export function plainText(markdown: string, publicUrl: string): string {
  return markdown
    .replace(/^#{1,6}\s+(.*)$/gm, (_, heading: string) => heading.toLocaleUpperCase('es'))
    .replace(/\[((?:\\.|[^\]\\])*)\]\(([^)\s]+)\)/g, (_, words: string, href: string) => {
      return `${words} (${href.startsWith('/') ? publicUrl : ''}${href})`
    })
    .replace(/\*\((.*?)\)\*/g, '($1)')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
}
