import { useTranslation } from 'react-i18next'
import { Figure } from '#app/components/charts/Figure.tsx'
import { StackedBars } from '#app/components/charts/StackedBars.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import type { DashboardFilters } from '#app/domain/dashboard.ts'
import { FUNDING_GROUPS, type FundingGroup } from '#app/domain/project-money.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { BudgetFigure as BudgetRows } from '#app/services/dashboard/budget.server.ts'
import { useBudgetTitle } from './budget-title.ts'
import { EmptyFigure } from './EmptyFigure.tsx'
import { FigureFoot } from './FigureFoot.tsx'

interface BudgetFigureProps {
  figure: BudgetRows
  filters: DashboardFilters
}

/** Who pays for the projects of each region, in millions of pesos. */
export function BudgetFigure({ figure, filters }: BudgetFigureProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const title = useBudgetTitle()(figure)
  const { rows, n, without } = figure
  const hint = without > 0 ? t('dashboard.budget.without', { count: without }) : null
  if (rows.length === 0) {
    return (
      <EmptyFigure
        id="presupuesto"
        title={t('dashboard.budget.none')}
        filters={filters}
        glyph={<ObjectGlyph kind="project" size={28} />}
        text={t('dashboard.budget.noneText')}
        action={<ButtonLink href="/proyectos">{t('dashboard.budget.noneAction')}</ButtonLink>}
      />
    )
  }
  const present = FUNDING_GROUPS.filter(group => rows.some(row => row.byGroup[group] > 0))
  const millions = (pesos: number) => format.number(pesos / 1e6, { maximumFractionDigits: pesos < 1e7 ? 1 : 0 })
  const groupName = (group: FundingGroup) => t(`dashboard.budget.group.${group}`)
  const nameOf = (region: (typeof rows)[number]['region']) =>
    region ? t(`vocab.region.${region}`) : t('dashboard.budget.noRegion')
  return (
    <Figure
      title={title}
      subtitle={t('dashboard.budget.subtitle')}
      ruled
      foot={
        <FigureFoot
          id="presupuesto"
          title={title}
          filters={filters}
          source={t('dashboard.budget.source')}
          n={n}
          notes={[hint]}
          table={{
            columns: [
              { label: t('dashboard.budget.region') },
              { label: t('dashboard.budget.projects'), numeric: true },
              ...present.map(group => ({ label: groupName(group), numeric: true })),
              { label: t('dashboard.total'), numeric: true },
            ],
            rows: rows.map(row => [
              nameOf(row.region),
              row.projects,
              ...present.map(group => millions(row.byGroup[group])),
              millions(row.total),
            ]),
          }}
        />
      }
    >
      <StackedBars
        colour="data-funding-group"
        rows={rows.map(row => ({
          key: row.region ?? 'none',
          label: nameOf(row.region),
          segments: FUNDING_GROUPS.map(group => ({ key: group, value: row.byGroup[group] })),
          end: millions(row.total),
          spoken: [
            ...present.map(group => `${groupName(group)}: ${millions(row.byGroup[group])}`),
            `${t('dashboard.total')}: ${t('dashboard.budget.millions', { amount: millions(row.total) })}`,
          ].join(', '),
        }))}
      />
      <ul className="dashboard-legend">
        {present.map(group => (
          <li key={group} data-funding-group={group}>
            <svg width="12" height="12" aria-hidden="true">
              <rect className="stacked-bars-part" width="12" height="12" />
            </svg>
            {groupName(group)}
          </li>
        ))}
      </ul>
    </Figure>
  )
}
