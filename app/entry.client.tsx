import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import type { Language } from './domain/vocabularies.ts'
import { type Catalogue, createI18n } from './i18n/i18n.ts'
import { keepWordsIn, wordsWith } from './i18n/words.ts'

const language = document.documentElement.lang as Language
const base = language === 'en' ? import('./i18n/en/base.ts') : import('./i18n/es/base.ts')

/**
 * What the page's loaders answered, decoded before React starts. RemixBrowser waits for it by suspending the whole root;
 * when somebody clicks or types meanwhile, React 18 has to finish that root at once and throws its error 345 instead
 * (remix-run/remix#10214). The first call comes no further than the decoding, and throws what is to be waited for.
 */
async function decodePageData() {
  try {
    RemixBrowser({})
  } catch (waiting) {
    await waiting
  }
}

Promise.all([base, decodePageData()]).then(([words]) => {
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
