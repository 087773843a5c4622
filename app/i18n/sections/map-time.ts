import { loadWords } from '../words.ts'

await loadWords('mapTime', { es: () => import('../es/map-time.ts'), en: () => import('../en/map-time.ts') })
