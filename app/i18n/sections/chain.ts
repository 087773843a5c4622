import { loadWords } from '../words.ts'

await loadWords('chain', { es: () => import('../es/chain.ts'), en: () => import('../en/chain.ts') })
