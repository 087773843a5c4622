import { loadWords } from '../words.ts'

await loadWords('mapMetrics', { es: () => import('../es/map-metrics.ts'), en: () => import('../en/map-metrics.ts') })
