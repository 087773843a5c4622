import { loadWords } from '../words.ts'

await loadWords('bottlenecks', { es: () => import('../es/bottlenecks.ts'), en: () => import('../en/bottlenecks.ts') })
