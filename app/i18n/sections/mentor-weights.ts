import { loadWords } from '../words.ts'

await loadWords('mentorWeights', {
  es: () => import('../es/mentor-weights.ts'),
  en: () => import('../en/mentor-weights.ts'),
})
