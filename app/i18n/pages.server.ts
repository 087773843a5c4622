import type { Language } from '#app/domain/vocabularies.ts'

/** The long pages, one Markdown file for each language. */
export const PAGE_NAMES = ['help', 'methodology', 'privacy', 'accessibility'] as const
export type PageName = (typeof PAGE_NAMES)[number]

const FILES = import.meta.glob<string>('./pages/*/*.md', { query: '?raw', import: 'default', eager: true })

/** The Markdown of a long page. */
export function pageText(language: Language, name: PageName): string {
  const text = FILES[`./pages/${language}/${name}.md`]
  if (text === undefined) throw new Error(`app/i18n/pages/${language}/${name}.md is missing`)
  return text
}
