import { loadWords } from '../words.ts'

await loadWords('results', { es: () => import('../es/results.ts'), en: () => import('../en/results.ts') })
