import { loadWords } from '../words.ts'

await loadWords('map', { es: () => import('../es/map.ts'), en: () => import('../en/map.ts') })
