import { loadWords } from '../words.ts'

await loadWords('inbox', { es: () => import('../es/inbox.ts'), en: () => import('../en/inbox.ts') })
