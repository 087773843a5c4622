import { loadWords } from '../words.ts'

await loadWords('alliances', { es: () => import('../es/alliances.ts'), en: () => import('../en/alliances.ts') })
