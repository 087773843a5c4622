import { loadWords } from '../words.ts'

await loadWords('initiativeForm', {
  es: () => import('../es/initiative-form.ts'),
  en: () => import('../en/initiative-form.ts'),
})
