import { loadWords } from '../words.ts'

await loadWords('activity', { es: () => import('../es/activity.ts'), en: () => import('../en/activity.ts') })
