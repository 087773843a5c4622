import { searchable } from './text.ts'
import type { Provenance } from './vocabularies.ts'

/** What is searched, in the order in which groups that fit equally well are shown. i18n: `search.kinds`. */
export const SEARCH_KINDS = [
  'cluster',
  'organization',
  'alliance',
  'bottleneck',
  'initiative',
  'project',
  'gathering',
  'bulletin',
  'lesson',
  'help',
] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]
export type RecordKind = Exclude<SearchKind, 'help'>

/** The kinds as `tipo` of the address says them. */
export const KIND_NAMES: Record<SearchKind, string> = {
  cluster: 'clusteres',
  organization: 'organizaciones',
  alliance: 'alianzas',
  bottleneck: 'cuellos',
  initiative: 'iniciativas',
  project: 'proyectos',
  gathering: 'encuentros',
  bulletin: 'boletines',
  lesson: 'lecciones',
  help: 'ayuda',
}

export function kindNamed(name: string | null): SearchKind | null {
  return SEARCH_KINDS.find(kind => KIND_NAMES[kind] === name) ?? null
}

/** Characters and words of a question: more says nothing more. */
export const QUERY_AT_MOST = 100
const WORDS_AT_MOST = 8

/** Words that half of the titles have and nobody looks for, in both languages. */
const LITTLE_WORDS = new Set(
  'de del la las el los en y e o u a al con por para un una que the of and in for to or an'.split(' '),
)
/** `CB-017`, `cb 17`: the registers of bottlenecks, initiatives and projects. */
const CODE = /\b(cb|ic|pc)[\s.–-]*0*(\d{1,4})\b/g

/** A word that is looked for. */
export interface SearchWord {
  /** As typed, folded. */
  said: string
  /** What a word of a record has to begin with, one of them, folded. */
  beginnings: string[]
}

/** The words of a question, at most eight; none when there is nothing in it to look for. */
export function wordsOf(query: string): SearchWord[] {
  const folded = searchable(query.slice(0, QUERY_AT_MOST)).replace(CODE, '$1$2')
  const all = [...new Set(folded.match(/[\p{L}\p{N}]+/gu) ?? [])].filter(word => word.length > 1 || /\p{N}/u.test(word))
  const telling = all.filter(word => !LITTLE_WORDS.has(word))
  return (telling.length > 0 ? telling : all)
    .slice(0, WORDS_AT_MOST)
    .map(said => ({ said, beginnings: [withoutPlural(said)] }))
}

/** `puertos` → `puerto`, `exportaciones` → `exportacion`: what singular and plural begin with. */
function withoutPlural(word: string): string {
  if (word.length < 5 || !word.endsWith('s')) return word
  return /[^aeiou]es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

/**
 * Text in pieces that take turns: not marked, marked, not marked … A marked piece is a word that begins with one of
 * `beginnings`. Joined they are the text again.
 */
export function marked(text: string, beginnings: readonly string[]): string[] {
  const pieces = ['']
  let last = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!beginsWith(word, beginnings)) continue
    pieces[pieces.length - 1] += text.slice(last, index)
    pieces.push(word, '')
    last = index + word.length
  }
  pieces[pieces.length - 1] += text.slice(last)
  return pieces
}
const WORD = /[\p{L}\p{N}\p{M}]+/gu

function beginsWith(word: string, beginnings: readonly string[]): boolean {
  const folded = searchable(word)
  return beginnings.some(beginning => folded.startsWith(beginning))
}

/** Whether a code, `CB-017`, is one that was looked for. */
export function isCodeSaid(code: string, beginnings: readonly string[]): boolean {
  const [word] = wordsOf(code)
  const whole = searchable(code).replace('-', '')
  return beginnings.some(
    beginning => /\d/.test(beginning) && (word?.said.startsWith(beginning) || whole.startsWith(beginning)),
  )
}

const EXCERPT = 170
const BEFORE = 50

/** The part of a long text in which a word stands that was looked for, or its beginning; in pieces as of `marked`. */
export function excerpt(text: string, beginnings: readonly string[]): string[] {
  const plain = plainText(text)
  const hit = [...plain.matchAll(WORD)].find(([word]) => beginsWith(word, beginnings))
  const from = hit && hit.index > EXCERPT - BEFORE ? plain.indexOf(' ', hit.index - BEFORE) + 1 : 0
  const cut = plain.slice(from, from + EXCERPT)
  const whole = from + EXCERPT >= plain.length
  const end = whole ? cut : `${cut.slice(0, Math.max(cut.lastIndexOf(' '), EXCERPT / 2)).replace(/[\s,;:·-]+$/, '')}…`
  return marked(`${from > 0 ? '…' : ''}${end}`, beginnings)
}

/** Markdown as the words it says, in one line. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\{#[\w-]+\}|\{\{?\w+\}?\}/g, ' ')
    .replace(/^\s*(#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
    .replace(/^[|\s:-]+$/gm, ' ')
    .replace(/(\*\*|__|~~|`)/g, '')
    .replace(/(?<![\p{L}\p{N}])[_*]|[_*](?![\p{L}\p{N}])/gu, '')
    .replace(/[|\s]+/g, ' ')
    .trim()
}

/** A record, or a part of the help, as a result. */
export interface SearchHit {
  kind: SearchKind
  href: string
  /** In pieces as of `marked`, as are `details` and `text`. */
  title: string[]
  code: string | null
  codeMarked: boolean
  /** Its kind of thing, place, state: what tells it from others of the same name. */
  details: string[]
  text: string[]
  provenance: Provenance | null
}

export interface SearchGroup {
  kind: SearchKind
  total: number
  hits: SearchHit[]
}

/** What was found, and how the question was understood. */
export interface SearchAnswer {
  /** As typed, without what is too long. */
  q: string
  /** Nothing to look for: empty, or too short. */
  asked: boolean
  groups: SearchGroup[]
  total: number
  /** Of the kind that was asked for. */
  page: number
  /** Words that nothing has, and those that were looked for in their place. */
  corrected: { said: string; instead: string[] }[]
  /** Words that nothing has and that were left out. */
  left: string[]
  /** Nothing has all the words: these have some. */
  loose: boolean
  /** Other questions that would find something; only where nothing was found. */
  suggestions: string[]
}
