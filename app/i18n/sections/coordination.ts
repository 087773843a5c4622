import { loadWords } from '../words.ts'

await loadWords('coordination', {
  es: () => import('../es/coordination.ts'),
  en: () => import('../en/coordination.ts'),
})
