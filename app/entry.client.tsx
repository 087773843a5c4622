import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import type { Language } from './domain/vocabularies.ts'
import { createI18n } from './i18n/i18n.ts'

const language = document.documentElement.lang as Language
const catalogue = language === 'en' ? import('./i18n/en.ts').then(m => m.en) : import('./i18n/es.ts').then(m => m.es)

catalogue.then(messages => {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={createI18n(language, messages)}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    )
  })
})
