import { loadWords } from '../words.ts'

await loadWords('projectForm', { es: () => import('../es/project-form.ts'), en: () => import('../en/project-form.ts') })
