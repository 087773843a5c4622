import { loadWords } from '../words.ts'

await loadWords('resultPage', { es: () => import('../es/result-page.ts'), en: () => import('../en/result-page.ts') })
