import { useTranslation } from 'react-i18next'
import { Figure } from '#app/components/charts/Figure.tsx'
import { StackedBars } from '#app/components/charts/StackedBars.tsx'
import { NeckGlyph } from '#app/components/records/BottleneckStatus.tsx'
import { BOTTLENECK_STATUSES } from '#app/domain/bottlenecks.ts'
import type { DashboardFilters } from '#app/domain/dashboard.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { StateFigure as StateRows } from '#app/services/dashboard/states.server.ts'
import { ExamplesKey } from './ExamplesKey.tsx'
import { FigureFoot } from './FigureFoot.tsx'
import { NoBottlenecks } from './NoBottlenecks.tsx'
import { useStateTitle } from './state-title.ts'

interface StateFigureProps {
  figure: StateRows
  filters: DashboardFilters
}

/** How far bottlenecks have got in each region. */
export function StateFigure({ figure, filters }: StateFigureProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const title = useStateTitle()(figure)
  const { rows, n, nowhere, leftOut, illustrative } = figure
  if (rows.length === 0) {
    return (
      <NoBottlenecks
        id="estados"
        filters={filters}
        title={t('dashboard.states.none')}
        none={{ title: t('dashboard.states.noneYet'), text: t('dashboard.states.noneText') }}
        leftOut={leftOut}
      />
    )
  }
  const present = BOTTLENECK_STATUSES.filter(status => rows.some(row => (row.counts[status] ?? 0) > 0))
  const word = (status: (typeof present)[number]) => t(`vocab.bottleneckStatus.${status}`)
  return (
    <Figure
      title={title}
      subtitle={t('dashboard.states.subtitle')}
      ruled
      foot={
        <FigureFoot
          id="estados"
          title={title}
          filters={filters}
          source={t('dashboard.states.source')}
          n={n}
          notes={[nowhere > 0 ? t('dashboard.states.nowhere', { count: nowhere }) : null]}
          table={{
            columns: [
              { label: t('dashboard.states.region') },
              ...present.map(status => ({ label: word(status), numeric: true })),
              { label: t('dashboard.total'), numeric: true },
            ],
            rows: rows.map(row => [
              t(`vocab.region.${row.region}`),
              ...present.map(status => row.counts[status] ?? 0),
              row.total,
            ]),
          }}
        />
      }
    >
      <StackedBars
        whole
        colour="data-status"
        rows={rows.map(row => ({
          key: row.region,
          label: t(`vocab.region.${row.region}`),
          note: format.number(row.total),
          segments: present.map(status => ({
            key: status,
            value: row.counts[status] ?? 0,
            text: format.number(row.counts[status] ?? 0),
          })),
          spoken: present.map(status => `${word(status)}: ${row.counts[status] ?? 0}`).join(', '),
        }))}
      />
      <ul className="dashboard-legend">
        {present.map(status => (
          <li key={status}>
            <NeckGlyph status={status} />
            {word(status)}
          </li>
        ))}
        <ExamplesKey count={illustrative} of={n} element="li" />
      </ul>
    </Figure>
  )
}
