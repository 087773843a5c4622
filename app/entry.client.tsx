import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import type { Language } from './domain/vocabularies.ts'
import { type Catalogue, createI18n } from './i18n/i18n.ts'
import { keepWordsIn, wordsWith } from './i18n/words.ts'

const language = document.documentElement.lang as Language
const base = language === 'en' ? import('./i18n/en/base.ts') : import('./i18n/es/base.ts')

base.then(words => {
  // Only what the page's modules asked for is there; the others bring theirs along.
  const i18n = createI18n(language, wordsWith(words.base) as Catalogue)
  keepWordsIn(i18n)
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    )
  })
})
