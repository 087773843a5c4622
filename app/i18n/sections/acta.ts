import { loadWords } from '../words.ts'

await loadWords('acta', { es: () => import('../es/acta.ts'), en: () => import('../en/acta.ts') })
