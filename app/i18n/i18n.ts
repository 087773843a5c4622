import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#app/domain/vocabularies.ts'
import type { es } from './es.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof es }
  }
}

export type Catalogue = typeof es

/** A translator with one language loaded. The server keeps one for each; the browser loads only the page's. */
export function createI18n(language: Language, catalogue: Catalogue): i18n {
  const instance = createInstance()
  instance.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: catalogue } },
    interpolation: { escapeValue: false },
    initAsync: false,
    showSupportNotice: false,
  })
  return instance
}
