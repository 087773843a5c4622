import { loadWords } from '../words.ts'

await loadWords('notices', { es: () => import('../es/notices.ts'), en: () => import('../en/notices.ts') })
