import { loadWords } from '../words.ts'

await loadWords('registryLists', {
  es: () => import('../es/registry-lists.ts'),
  en: () => import('../en/registry-lists.ts'),
})
