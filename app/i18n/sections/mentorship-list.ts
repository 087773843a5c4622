import { loadWords } from '../words.ts'

await loadWords('mentorshipList', {
  es: () => import('../es/mentorship-list.ts'),
  en: () => import('../en/mentorship-list.ts'),
})
