import { loadWords } from '../words.ts'

await loadWords('accounts', { es: () => import('../es/accounts.ts'), en: () => import('../en/accounts.ts') })
