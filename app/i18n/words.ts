import type { i18n } from 'i18next'
import type { Language } from '#app/domain/vocabularies.ts'

/**
 * The words of the sections this visit has needed so far. Of the browser only: the server has them all. What the server
 * says itself never travels: `errors`, `refusals` and `notice` of every section (`server-words.ts`), and whole sections
 * that no page says, as `events`. `words.test.ts` finds a page that says what it does not fetch.
 */
const loaded: Record<string, unknown> = {}
let live: i18n | null = null

/** The words every page needs, with those the first page asked for. */
export function wordsWith<T extends object>(base: T): T {
  return { ...base, ...loaded }
}

/** Where words that later pages ask for go. */
export function keepWordsIn(instance: i18n): void {
  live = instance
}

/**
 * Fetches one section of the catalogue in the page's language. A module of `i18n/sections` awaits it, so that a route
 * that imports the module is not shown before its words are there.
 */
export async function loadWords(section: string, fetch: Record<Language, () => Promise<object>>): Promise<void> {
  if (typeof document === 'undefined' || section in loaded) return
  const language: Language = document.documentElement.lang === 'en' ? 'en' : 'es'
  const words = (await fetch[language]()) as Record<string, unknown>
  loaded[section] = words[section]
  live?.addResourceBundle(language, 'translation', { [section]: words[section] }, true)
}
