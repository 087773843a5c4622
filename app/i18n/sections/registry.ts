import { loadWords } from '../words.ts'

await loadWords('registry', { es: () => import('../es/registry.ts'), en: () => import('../en/registry.ts') })
