import { loadWords } from '../words.ts'

await loadWords('mentorshipOffers', {
  es: () => import('../es/mentorship-offers.ts'),
  en: () => import('../en/mentorship-offers.ts'),
})
