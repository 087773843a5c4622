import { loadWords } from '../words.ts'

await loadWords('paths', { es: () => import('../es/paths.ts'), en: () => import('../en/paths.ts') })
