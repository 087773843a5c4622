import { loadWords } from '../words.ts'

await loadWords('pages', { es: () => import('../es/pages.ts'), en: () => import('../en/pages.ts') })
