import { useTranslation } from 'react-i18next'
import type { RegisterCounts } from '#app/domain/bottleneck-list.ts'
import { useFormat } from '#app/i18n/format.ts'

/** How many entries there are, saying how many of them are examples: `96 registrados, todos ilustrativos`. */
export function useRegisterSentence({ all, illustrative }: RegisterCounts): string {
  const { t } = useTranslation()
  const format = useFormat()
  const numbers = { count: all, number: format.number(all), illustrative: format.number(illustrative) }
  if (illustrative === 0) return t('bottlenecks.registered.real', numbers)
  return t(illustrative === all ? 'bottlenecks.registered.allIllustrative' : 'bottlenecks.registered.mixed', numbers)
}
