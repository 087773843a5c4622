import { loadWords } from '../words.ts'

await loadWords('metrics', { es: () => import('../es/metrics.ts'), en: () => import('../en/metrics.ts') })
