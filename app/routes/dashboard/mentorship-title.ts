import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/format.ts'
import type { MentorshipGapFigure } from '#app/services/dashboard/mentorships.server.ts'

/** What the gaps between requests and places say. */
export function useMentorshipTitle(): (figure: Pick<MentorshipGapFigure, 'finding' | 'told' | 'places'>) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ finding, told, places }) => {
    if (!told && places > 0) return t('dashboard.mentorships.offersOnly', { count: places })
    if (!finding) return t('dashboard.mentorships.title')
    if (finding.kind === 'enough') return t('dashboard.mentorships.enough')
    if (finding.kind === 'many') return t('dashboard.mentorships.many', { count: finding.count })
    const names = finding.dimensions.map(dimension => t(`vocab.maturityDimension.${dimension}`).toLocaleLowerCase())
    return t('dashboard.mentorships.missing', { dimensions: format.list(names) })
  }
}
