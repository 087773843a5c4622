import { loadWords } from '../words.ts'

await loadWords('lists', { es: () => import('../es/lists.ts'), en: () => import('../en/lists.ts') })
