import { useTranslation } from 'react-i18next'
import type { ScaledLevel } from '#app/domain/maturity-scales.ts'

/** The word of a level on its own scale. */
export function useLevelName(): (reading: ScaledLevel) => string {
  const { t } = useTranslation()
  return reading =>
    reading.scale === 'ssme-2022'
      ? t(`maturity.levels2022.${reading.level}`)
      : t(`vocab.maturityLevel.${reading.level}`)
}
