import { createInstance, type FormatterModule, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#app/domain/vocabularies.ts'
import type { es } from './es.ts'
import { formatFor } from './format.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof es }
  }
}

export type Catalogue = typeof es

/** Writes every number put into a sentence as the language does, `1.790 novedades`. A `{{year}}` is a name, no amount. */
const numbers: FormatterModule = {
  type: 'formatter',
  init() {},
  add() {},
  addCached() {},
  format: (value, _format, language, { interpolationkey } = {}) =>
    typeof value === 'number' && interpolationkey !== 'year' ? formatFor(language as Language).number(value) : value,
}

/** A translator with one language loaded. The server keeps one for each; the browser loads only the page's. */
export function createI18n(language: Language, catalogue: Catalogue): i18n {
  const instance = createInstance()
  instance
    .use(initReactI18next)
    .use(numbers)
    .init({
      lng: language,
      resources: { [language]: { translation: catalogue } },
      interpolation: { escapeValue: false, alwaysFormat: true },
      initAsync: false,
      showSupportNotice: false,
    })
  return instance
}
