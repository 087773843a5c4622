import { loadWords } from '../words.ts'

await loadWords('maturity', { es: () => import('../es/maturity.ts'), en: () => import('../en/maturity.ts') })
