import { loadWords } from '../words.ts'

await loadWords('mailPreferences', {
  es: () => import('../es/mail-preferences.ts'),
  en: () => import('../en/mail-preferences.ts'),
})
