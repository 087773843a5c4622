import { loadWords } from '../words.ts'

await loadWords('search', { es: () => import('../es/search.ts'), en: () => import('../en/search.ts') })
