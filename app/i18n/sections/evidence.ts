import { loadWords } from '../words.ts'

await loadWords('evidence', { es: () => import('../es/evidence.ts'), en: () => import('../en/evidence.ts') })
