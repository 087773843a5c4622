import { loadWords } from '../words.ts'

await loadWords('home', { es: () => import('../es/home.ts'), en: () => import('../en/home.ts') })
