import { useTranslation } from 'react-i18next'
import { BOTTLENECK_CATEGORIES, isOneOf } from '#app/domain/vocabularies.ts'

const ADDED = ['participacion', 'estrategia', 'medicion', 'eslabones', 'entorno'] as const

/** The name of a category: one of the report's fourteen, or one added to put the rest in order. */
export function useCategoryName(): (category: { code: string; nameEs: string }) => string {
  const { t } = useTranslation()
  return ({ code, nameEs }) => {
    if (isOneOf(BOTTLENECK_CATEGORIES, code)) return t(`vocab.bottleneckCategory.${code}`)
    return isOneOf(ADDED, code) ? t(`bottlenecks.documented.added.${code}`) : nameEs
  }
}
