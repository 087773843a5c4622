import { loadWords } from '../words.ts'

await loadWords('mentorReasons', {
  es: () => import('../es/mentor-reasons.ts'),
  en: () => import('../en/mentor-reasons.ts'),
})
