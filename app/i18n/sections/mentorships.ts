import { loadWords } from '../words.ts'

await loadWords('mentorships', { es: () => import('../es/mentorships.ts'), en: () => import('../en/mentorships.ts') })
