import { useTranslation } from 'react-i18next'
import type { Amounts, FundingSource } from '#app/domain/project-money.ts'
import { useFormat } from '#app/i18n/format.ts'
import { Figure } from '../charts/Figure.tsx'
import { segments } from '../charts/segments.ts'
import { FundingSwatch } from './FundingSwatch.tsx'

interface BudgetBarProps {
  bySource: readonly (Amounts & { source: FundingSource })[]
  total: Amounts
}

/** What each source has committed, as parts of the whole in the fixed order of the sources, with amounts in words. */
export function BudgetBar({ bySource, total }: BudgetBarProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const giving = bySource.filter(line => line.committed > 0)
  if (giving.length === 0) return null
  const bars = segments(giving.map(line => line.committed))
  const title = t('projects.budget.finding', { count: giving.length, total: format.money(total.committed) })
  return (
    <Figure title={title} subtitle={t('projects.budget.subtitle')} className="budget-bar">
      <svg className="budget-bar-track" viewBox="0 0 1000 30" preserveAspectRatio="none" aria-hidden="true">
        {giving.map(({ source }, index) => (
          <rect
            key={source}
            data-funding={source}
            x={bars[index]?.start}
            y="0"
            width={bars[index]?.width}
            height="30"
          />
        ))}
      </svg>
      <ul className="budget-bar-legend">
        {giving.map(({ source, committed }) => (
          <li key={source}>
            <FundingSwatch source={source} />
            {t(`vocab.fundingSource.${source}`)}
            <b className="number">{format.money(committed)}</b>
            <span className="faint">{format.percent(percentOf(committed, total.committed))}</span>
          </li>
        ))}
      </ul>
    </Figure>
  )
}

/** Tenths of a percent, from whole pesos. */
const percentOf = (part: number, whole: number) => Math.round((part / whole) * 1000) / 10
