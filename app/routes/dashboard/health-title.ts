import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/format.ts'
import type { HealthFigure } from '#app/services/dashboard/health.server.ts'
import { percentText } from './words.ts'

/** What the lines of the network say: how many clusters are tied to another one, and whether that has changed in a year. */
export function useHealthTitle(): (figure: Pick<HealthFigure, 'finding'>) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ finding }) => {
    if (!finding) return t('dashboard.health.title')
    if (finding.kind === 'none') return t('dashboard.health.untied', { count: finding.clusters })
    if (finding.kind === 'count') {
      return t('dashboard.health.count', { count: finding.tied, n: format.number(finding.clusters) })
    }
    const percent = percentText(format, finding.share)
    const before = finding.yearAgo === null ? percent : percentText(format, finding.yearAgo)
    return before === percent
      ? t('dashboard.health.share', { percent })
      : t('dashboard.health.changed', { percent, before })
  }
}
