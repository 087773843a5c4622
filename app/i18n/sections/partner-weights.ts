import { loadWords } from '../words.ts'

await loadWords('partnerWeights', {
  es: () => import('../es/partner-weights.ts'),
  en: () => import('../en/partner-weights.ts'),
})
