import type { i18n } from 'i18next'
import type { Language } from '#app/domain/vocabularies.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { createI18n } from './i18n.ts'

const instances: Record<Language, i18n> = { es: createI18n('es', es), en: createI18n('en', en) }

/** The server's translator for a language; both are loaded once. */
export function serverI18n(language: Language): i18n {
  return instances[language]
}
