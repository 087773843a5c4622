import { plainText, type SearchWord } from '#app/domain/search.ts'
import type { Term } from '#app/domain/spelling.ts'
import { searchable } from '#app/domain/text.ts'
import { LANGUAGES, type Language } from '#app/domain/vocabularies.ts'
import { PAGE_NAMES, type PageName, pageText } from '#app/i18n/pages.server.ts'

const PATHS: Record<PageName, string> = {
  help: '/ayuda',
  methodology: '/metodologia',
  privacy: '/datos-personales',
  accessibility: '/accesibilidad',
}

/** A part of a long page. */
export interface HelpPart {
  href: string
  page: string
  title: string
  /** What it says, in one line. */
  text: string
  titleWords: string[]
  textWords: string[]
}

/** The long pages of a language, ready to be searched. */
export interface Help {
  language: Language
  /** The parts that have every word, or some; those that have them in their title first. */
  search: (words: readonly SearchWord[], every: boolean) => HelpPart[]
  /** Every word of them, folded. */
  terms: Term[]
}

function prepare(language: Language): Help {
  const parts = partsOf(language)
  const terms = new Set(parts.flatMap(({ titleWords, textWords }) => [...titleWords, ...textWords]))
  return {
    language,
    search: (words, every) => searchParts(parts, words, every),
    terms: [...terms].filter(term => term.length > 2 && !/\d/.test(term)).map(term => ({ term, doc: 1 })),
  }
}

function partsOf(language: Language): HelpPart[] {
  return PAGE_NAMES.flatMap(name => {
    const [intro = '', ...sections] = pageText(language, name).split(/^## /m)
    const [title = '', ...lead] = intro.replace(/^# /, '').split('\n')
    const own = partOf(PATHS[name], title, title, lead.join('\n'))
    return [
      own,
      ...sections.map(section => {
        const [heading = '', ...lines] = section.split('\n')
        const [, words = heading, anchor = ''] = /^(.+?) \{#([\w-]+)\}$/.exec(heading) ?? []
        return partOf(`${PATHS[name]}#${anchor}`, title, words, lines.join('\n'))
      }),
    ]
  })
}

function partOf(href: string, page: string, title: string, markdown: string): HelpPart {
  const text = plainText(markdown)
  return { href, page, title, text, titleWords: foldedWords(title), textWords: foldedWords(text) }
}

function foldedWords(text: string): string[] {
  return [...new Set(searchable(text).match(/[\p{L}\p{N}]+/gu) ?? [])]
}

const IN_TITLE = 5

function searchParts(parts: readonly HelpPart[], words: readonly SearchWord[], every: boolean): HelpPart[] {
  const scored = parts.map((part, order) => {
    const scores = words.map(word => scoreOf(part, word))
    const fits = every ? scores.every(score => score > 0) : scores.some(score => score > 0)
    return { part, order, score: fits ? scores.reduce((sum, score) => sum + score, 0) : 0 }
  })
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ part }) => part)
}

function scoreOf({ titleWords, textWords }: HelpPart, { beginnings }: SearchWord): number {
  const has = (words: readonly string[]) => words.some(word => beginnings.some(beginning => word.startsWith(beginning)))
  return (has(titleWords) ? IN_TITLE : 0) + (has(textWords) ? 1 : 0)
}

const READY = Object.fromEntries(LANGUAGES.map(language => [language, prepare(language)])) as Record<Language, Help>

/** They do not change while the server runs. */
export const helpIn = (language: Language): Help => READY[language]
