import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Sparkbars } from '#app/components/charts/Sparkbars.tsx'
import type { DashboardFilters } from '#app/domain/dashboard.ts'
import { type Format, useFormat } from '#app/i18n/format.ts'
import type { Kpi, KpiFigure } from '#app/services/dashboard/kpis.server.ts'
import { FigureFoot } from './FigureFoot.tsx'

/** Six counts of the network, each with what it is a part of, its last two years and what it was a year ago. */
export function KpiStrip({ figure, filters }: { figure: KpiFigure; filters: DashboardFilters }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { kpis, day, before } = figure
  const title = t('dashboard.kpis.title')
  return (
    <section className="dashboard-kpis" aria-labelledby="tablero-cifras">
      <h2 id="tablero-cifras" className="visually-hidden">
        {title}
      </h2>
      <ul className="dashboard-kpi-list">
        {kpis.map(kpi => (
          <li key={kpi.id}>
            <h3>{t(`dashboard.kpi.${kpi.id}.name`)}</h3>
            <div className="dashboard-kpi">
              <b>{format.number(kpi.value)}</b>
              <Sparkbars values={kpi.bars} />
            </div>
            <p>{partOf(t, format, kpi)}</p>
            <p className="faint">{changeOf(t, kpi)}</p>
          </li>
        ))}
      </ul>
      <div className="figure-foot">
        <FigureFoot
          id="cifras"
          title={title}
          filters={filters}
          source={t('dashboard.kpis.source', { date: format.date(day) })}
          n={null}
          table={{
            columns: [
              { label: t('dashboard.kpis.figure') },
              { label: t('dashboard.kpis.value', { date: format.date(day) }), numeric: true },
              { label: t('dashboard.kpis.detail') },
              { label: t('dashboard.kpis.before'), numeric: true },
              ...figure.ends.slice(0, -1).map(end => ({ label: format.date(end), numeric: true })),
            ],
            rows: kpis.map(kpi => [
              t(`dashboard.kpi.${kpi.id}.name`),
              kpi.value,
              partOf(t, format, kpi),
              kpi.yearAgo ?? t('dashboard.kpis.noBefore'),
              ...kpi.bars.slice(0, -1),
            ]),
          }}
          notes={[t('dashboard.kpis.compared', { date: format.date(before) })]}
        />
      </div>
    </section>
  )
}

function partOf(t: TFunction, format: Format, { id, of, aside }: Kpi): string {
  return t(`dashboard.kpi.${id}.of`, { of: format.number(of), aside: format.number(aside) })
}

/** Against a year ago; or, where there is nothing but examples, how many were left out. */
function changeOf(t: TFunction, { of, leftOut, value, yearAgo }: Kpi): string {
  if (of === 0 && leftOut > 0) return t('dashboard.kpis.leftOut', { count: leftOut })
  if (yearAgo === null) return t('dashboard.kpis.noYearAgo')
  if (value === yearAgo) return t('dashboard.kpis.same')
  return t(value > yearAgo ? 'dashboard.kpis.more' : 'dashboard.kpis.less', { count: Math.abs(value - yearAgo) })
}
