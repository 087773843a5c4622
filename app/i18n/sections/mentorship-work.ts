import { loadWords } from '../words.ts'

await loadWords('mentorshipWork', {
  es: () => import('../es/mentorship-work.ts'),
  en: () => import('../en/mentorship-work.ts'),
})
