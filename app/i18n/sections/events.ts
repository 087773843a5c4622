import { loadWords } from '../words.ts'

await loadWords('events', { es: () => import('../es/events.ts'), en: () => import('../en/events.ts') })
