import { loadWords } from '../words.ts'

await loadWords('dashboard', { es: () => import('../es/dashboard.ts'), en: () => import('../en/dashboard.ts') })
