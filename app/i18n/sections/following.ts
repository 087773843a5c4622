import { loadWords } from '../words.ts'

await loadWords('following', { es: () => import('../es/following.ts'), en: () => import('../en/following.ts') })
