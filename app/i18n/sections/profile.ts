import { loadWords } from '../words.ts'

await loadWords('profile', { es: () => import('../es/profile.ts'), en: () => import('../en/profile.ts') })
