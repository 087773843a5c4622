import { useTranslation } from 'react-i18next'
import type { ResultFigure } from '#app/services/dashboard/results.server.ts'

/** What the bars of results say: how many projects have got to a target. */
export function useResultTitle(): (figure: Pick<ResultFigure, 'finding'>) => string {
  const { t } = useTranslation()
  return ({ finding }) => {
    if (!finding) return t('dashboard.results.title')
    if (finding.kind === 'untargeted') return t('dashboard.results.untargeted', { count: finding.results })
    const { met, of } = finding
    if (met === 0) return of === 1 ? t('dashboard.results.unmetOnly') : t('dashboard.results.unmet', { of })
    return of === 1 ? t('dashboard.results.metOnly') : t('dashboard.results.met', { count: met, of })
  }
}
