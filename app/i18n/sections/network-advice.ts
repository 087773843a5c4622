import { loadWords } from '../words.ts'

await loadWords('networkAdvice', {
  es: () => import('../es/network-advice.ts'),
  en: () => import('../en/network-advice.ts'),
})
