import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#app/domain/dates.ts'
import { nearFraction } from '#app/domain/shares.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { AllianceFigure } from '#app/services/dashboard/alliances.server.ts'
import { usePeriodName } from './period-name.ts'
import { percentText } from './words.ts'

/** What the columns of new alliances say. */
export function useAllianceTitle(today: IsoDate): (figure: Pick<AllianceFigure, 'finding' | 'unit'>) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = usePeriodName(today)
  return ({ finding, unit }) => {
    switch (finding.kind) {
      case 'none':
        return t(unit === 'year' ? 'dashboard.alliances.titleYear' : 'dashboard.alliances.title')
      case 'before':
        return t('dashboard.alliances.before', { count: finding.all, period: nameOf('') })
      case 'count':
        return t('dashboard.alliances.count', { count: finding.all, vouched: finding.vouched })
      case 'all':
        return t('dashboard.alliances.all', { n: format.number(finding.all) })
      case 'share':
        return t(`dashboard.alliances.share.${nearFraction(finding.share) ?? 'percent'}`, {
          percent: percentText(format, finding.share),
        })
    }
  }
}
