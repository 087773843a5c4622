import { loadWords } from '../words.ts'

await loadWords('bottleneckReports', {
  es: () => import('../es/bottleneck-reports.ts'),
  en: () => import('../en/bottleneck-reports.ts'),
})
