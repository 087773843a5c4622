import type { TFunction } from 'i18next'
import type { Precision } from '#app/domain/vocabularies.ts'
import type { Format } from './format.ts'

export interface Period {
  from: string | null
  to: string | null
  precision: Precision
  /** When the source has words and no date: `segundo semestre de 2023`. */
  words?: string | null
}

/** As much of a period as is known: `16 nov 2023 a 17 nov 2023`, `2024`, the source's words; empty when nothing is. */
export function periodText(t: TFunction, format: Format, { from, to, precision, words }: Period): string {
  const start = format.partialDate(from, precision)
  const end = format.partialDate(to, precision)
  if (start && end && start !== end) return t('registry.period', { start, end })
  return start || end || words || ''
}
