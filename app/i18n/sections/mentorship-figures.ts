import { loadWords } from '../words.ts'

await loadWords('mentorshipFigures', {
  es: () => import('../es/mentorship-figures.ts'),
  en: () => import('../en/mentorship-figures.ts'),
})
