import { loadWords } from '../words.ts'

await loadWords('bulletins', { es: () => import('../es/bulletins.ts'), en: () => import('../en/bulletins.ts') })
