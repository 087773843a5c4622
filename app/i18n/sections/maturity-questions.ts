import { loadWords } from '../words.ts'

await loadWords('maturityQuestions', {
  es: () => import('../es/maturity-questions.ts'),
  en: () => import('../en/maturity-questions.ts'),
})
