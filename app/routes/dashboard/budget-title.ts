import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/format.ts'
import type { BudgetFigure } from '#app/services/dashboard/budget.server.ts'
import { partText, sentence } from './words.ts'

/** What the bars of money say; neutral without any. */
export function useBudgetTitle(): (figure: Pick<BudgetFigure, 'finding'>) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ finding }) => {
    if (!finding) return t('dashboard.budget.title')
    if (finding.kind === 'total') {
      return t('dashboard.budget.total', { count: finding.projects, total: format.money(finding.total) })
    }
    return sentence(t(`dashboard.budget.share.${finding.group}`, { part: partText(t, format, finding.share) }))
  }
}
