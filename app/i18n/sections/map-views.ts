import { loadWords } from '../words.ts'

await loadWords('mapViews', { es: () => import('../es/map-views.ts'), en: () => import('../en/map-views.ts') })
