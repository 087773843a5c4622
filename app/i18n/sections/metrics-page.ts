import { loadWords } from '../words.ts'

await loadWords('metricsPage', { es: () => import('../es/metrics-page.ts'), en: () => import('../en/metrics-page.ts') })
