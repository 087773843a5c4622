import { loadWords } from '../words.ts'

await loadWords('permissions', { es: () => import('../es/permissions.ts'), en: () => import('../en/permissions.ts') })
