import { loadWords } from '../words.ts'

await loadWords('projects', { es: () => import('../es/projects.ts'), en: () => import('../en/projects.ts') })
