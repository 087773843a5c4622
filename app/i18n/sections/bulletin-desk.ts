import { loadWords } from '../words.ts'

await loadWords('bulletinDesk', {
  es: () => import('../es/bulletin-desk.ts'),
  en: () => import('../en/bulletin-desk.ts'),
})
