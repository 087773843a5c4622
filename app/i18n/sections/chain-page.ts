import { loadWords } from '../words.ts'

await loadWords('chainPage', { es: () => import('../es/chain-page.ts'), en: () => import('../en/chain-page.ts') })
