import { loadWords } from '../words.ts'

await loadWords('suggestions', { es: () => import('../es/suggestions.ts'), en: () => import('../en/suggestions.ts') })
