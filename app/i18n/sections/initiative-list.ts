import { loadWords } from '../words.ts'

await loadWords('initiativeList', {
  es: () => import('../es/initiative-list.ts'),
  en: () => import('../en/initiative-list.ts'),
})
