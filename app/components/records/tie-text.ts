import type { TFunction } from 'i18next'
import type { TieRecord } from '#app/domain/map-panel.ts'
import type { MaturityDimension } from '#app/domain/vocabularies.ts'

/** What a tie is about: the title of its record, or a mentorship's dimension. */
export function tieSubject(t: TFunction, { type, title }: TieRecord): string {
  return type === 'mentorship' ? t(`vocab.maturityDimension.${title as MaturityDimension}`) : title
}
