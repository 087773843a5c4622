import { useTranslation } from 'react-i18next'
import { useFormat } from '#app/i18n/format.ts'
import type { StateFigure } from '#app/services/dashboard/states.server.ts'
import { partText } from './words.ts'

/** What the bars of states by region say; neutral where there is nothing to say. */
export function useStateTitle(): (figure: Pick<StateFigure, 'finding'>) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ finding }) => {
    if (!finding) return t('dashboard.states.title')
    if (finding.kind === 'unsolved') {
      return finding.all === 1
        ? t('dashboard.states.unsolvedOne')
        : t('dashboard.states.unsolved', { n: format.number(finding.all) })
    }
    if (finding.kind === 'solved') {
      return t('dashboard.states.solved', { count: finding.solved, n: format.number(finding.all) })
    }
    const region = t(`vocab.region.${finding.region}`)
    const part = partText(t, format, finding.share)
    const none = finding.none.map(one => t(`vocab.region.${one}`))
    return none.length > 0
      ? t('dashboard.states.bestNone', { region, part, none: format.list(none) })
      : t('dashboard.states.best', { region, part })
  }
}
