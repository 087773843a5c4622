import { useTranslation } from 'react-i18next'
import { ColumnSwatch, Columns } from '#app/components/charts/Columns.tsx'
import { Figure } from '#app/components/charts/Figure.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { ALL_TIME, type DashboardFilters, dashboardSearch, narrows } from '#app/domain/dashboard.ts'
import { partsOfQuarter } from '#app/domain/quarters.ts'
import type { AllianceFigure as AllianceRows } from '#app/services/dashboard/alliances.server.ts'
import { useAllianceTitle } from './alliance-title.ts'
import { EmptyFigure } from './EmptyFigure.tsx'
import { FigureFoot } from './FigureFoot.tsx'
import { usePeriodName } from './period-name.ts'

interface AllianceFigureProps {
  figure: AllianceRows
  filters: DashboardFilters
}

/** New alliances over time: how many a source or every party stands behind, and how many one side only. */
export function AllianceFigure({ figure, filters }: AllianceFigureProps) {
  const { t } = useTranslation()
  const nameOf = usePeriodName(filters.period.asOf)
  const title = useAllianceTitle(filters.period.asOf)(figure)
  const { rows, n, unit, undated, lastYear } = figure
  if (n === 0) {
    const search = dashboardSearch({ ...filters, period: { ...filters.period, value: ALL_TIME } })
    return (
      <EmptyFigure
        id="alianzas"
        title={t('dashboard.alliances.none')}
        filters={filters}
        text={
          lastYear
            ? t('dashboard.alliances.noneText', { year: lastYear })
            : t(narrows(filters) ? 'dashboard.alliances.noneAtAll' : 'dashboard.alliances.noneYet')
        }
        action={lastYear ? <ButtonLink href={`/tablero${search}`}>{t('dashboard.alliances.seeAll')}</ButtonLink> : null}
      />
    )
  }
  const running = rows.find(row => row.running)
  const hasExamples = rows.some(row => row.illustrative > 0)
  return (
    <Figure
      title={title}
      subtitle={t(unit === 'year' ? 'dashboard.alliances.subtitleYear' : 'dashboard.alliances.subtitle')}
      ruled
      foot={
        <FigureFoot
          id="alianzas"
          title={title}
          filters={filters}
          source={t('dashboard.alliances.source')}
          n={n}
          notes={[undated > 0 ? t('dashboard.alliances.undated', { count: undated }) : null]}
          table={{
            columns: [
              { label: t('dashboard.alliances.when') },
              { label: t('dashboard.alliances.vouched'), numeric: true },
              { label: t('dashboard.alliances.declared'), numeric: true },
              ...(hasExamples ? [{ label: t('dashboard.alliances.illustrative'), numeric: true }] : []),
            ],
            rows: rows.map(row => [
              nameOf(row.key),
              row.vouched,
              row.declared,
              ...(hasExamples ? [row.illustrative] : []),
            ]),
          }}
        />
      }
    >
      <Columns
        columns={rows.map(({ key, vouched, declared, illustrative }, index) => ({
          key,
          label: labelOf(key, index),
          parts: [vouched, declared, illustrative],
          spoken: t('dashboard.alliances.spoken', { period: nameOf(key), vouched, declared }),
        }))}
      />
      <p className="dashboard-legend">
        <span>
          <ColumnSwatch part="vouched" />
          {t('dashboard.alliances.vouched')}
        </span>
        {rows.some(row => row.declared > 0) ? (
          <span>
            <ColumnSwatch part="declared" />
            {t('dashboard.alliances.declared')}
          </span>
        ) : null}
        {hasExamples ? (
          <span>
            <ColumnSwatch part="example" />
            {t('dashboard.alliances.illustrative')}
          </span>
        ) : null}
        {running ? (
          <span className="faint">{t('dashboard.alliances.running', { period: nameOf(running.key) })}</span>
        ) : null}
      </p>
    </Figure>
  )

  /** The year stands with the first quarter of the drawing and of each year. */
  function labelOf(key: string, index: number): string {
    const quarter = partsOfQuarter(key)
    if (!quarter) return key
    const { number, year } = quarter
    if (index > 0 && number !== 1) return t('dashboard.quarterShort', { number })
    return t('dashboard.quarter', { number, year: String(year).slice(2) })
  }
}
