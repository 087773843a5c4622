import { loadWords } from '../words.ts'

await loadWords('initiatives', { es: () => import('../es/initiatives.ts'), en: () => import('../en/initiatives.ts') })
