import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/format.ts'
import type { AgeFigure } from '#app/services/dashboard/ages.server.ts'
import { percentText } from './words.ts'

/** What the ages of open bottlenecks say: how many are older than a year. */
export function useAgeTitle(): (figure: Pick<AgeFigure, 'finding'>) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ finding }) => {
    if (!finding) return t('dashboard.ages.title')
    switch (finding.kind) {
      case 'none':
        return finding.all === 1
          ? t('dashboard.ages.freshOnly')
          : t('dashboard.ages.fresh', { n: format.number(finding.all) })
      case 'loaded':
        return t('dashboard.ages.loadedTitle', { count: finding.all })
      case 'count':
        return finding.all === 1
          ? t('dashboard.ages.only')
          : t('dashboard.ages.count', { count: finding.longer, n: format.number(finding.all) })
      case 'share':
        return t('dashboard.ages.share', { percent: percentText(format, finding.share) })
    }
  }
}
