import { loadWords } from '../words.ts'

await loadWords('mentorshipAsk', {
  es: () => import('../es/mentorship-ask.ts'),
  en: () => import('../en/mentorship-ask.ts'),
})
