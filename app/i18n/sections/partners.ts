import { loadWords } from '../words.ts'

await loadWords('partners', { es: () => import('../es/partners.ts'), en: () => import('../en/partners.ts') })
