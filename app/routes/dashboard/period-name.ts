import { useTranslation } from 'react-i18next'
import { ALL_TIME } from '#app/domain/dashboard.ts'
import type { IsoDate } from '#app/domain/dates.ts'
import { partsOfQuarter } from '#app/domain/quarters.ts'

/** A period of the address in words: `2025 y 2026`, `3T 2026`. */
export function usePeriodName(today: IsoDate): (value: string) => string {
  const { t } = useTranslation()
  return value => {
    const year = Number(today.slice(0, 4))
    if (value === '') return t('dashboard.period.twoYears', { from: String(year - 1), to: String(year) })
    if (value === ALL_TIME) return t('dashboard.period.all')
    const quarter = partsOfQuarter(value)
    return quarter ? t('dashboard.quarter', quarter) : value
  }
}
