import { loadWords } from '../words.ts'

await loadWords('errorReports', {
  es: () => import('../es/error-reports.ts'),
  en: () => import('../en/error-reports.ts'),
})
