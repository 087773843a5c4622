import { loadWords } from '../words.ts'

await loadWords('shortcuts', { es: () => import('../es/shortcuts.ts'), en: () => import('../en/shortcuts.ts') })
