import '#app/i18n/sections/dashboard.ts'
import '#app/i18n/sections/lists.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { IgnoredValues } from '#app/components/lists/IgnoredValues.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { readDashboardFilters } from '#app/domain/dashboard.ts'
import { dayInBogota } from '#app/domain/dates.ts'
import { useFormat } from '#app/i18n/format.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readDashboard } from '#app/services/dashboard/dashboard.server.ts'
import { readNationalFrame } from '#app/services/dashboard/national-frame.server.ts'
import { shownFigures } from '#app/services/dashboard/shown.server.ts'
import { AgeFigure } from './AgeFigure.tsx'
import { AllianceFigure } from './AllianceFigure.tsx'
import { BudgetFigure } from './BudgetFigure.tsx'
import { FilterForm } from './FilterForm.tsx'
import { HealthFigure } from './HealthFigure.tsx'
import { KpiStrip } from './KpiStrip.tsx'
import { MentorshipFigure } from './MentorshipFigure.tsx'
import { NationalFramePanel } from './NationalFramePanel.tsx'
import { ResultFigure } from './ResultFigure.tsx'
import { SectorFigure } from './SectorFigure.tsx'
import { StateFigure } from './StateFigure.tsx'

export const meta = pageMeta

export const loader = pageLoader(async ({ context, url }) => {
  const { db, language, now, t } = context
  const today = dayInBogota(now)
  const { filters, ignored } = readDashboardFilters(url.searchParams, today)
  return {
    filters,
    ignored,
    today,
    figures: shownFigures(await readDashboard(db, filters, now), language),
    frame: await readNationalFrame(db, language),
    meta: { title: t('dashboard.title'), description: t('dashboard.description') },
  }
})

export default function Dashboard() {
  const { filters, ignored, today, figures, frame } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const format = useFormat()
  const lead = t('dashboard.lead', {
    count: figures.cifras.n,
    date: format.date(filters.period.asOf),
    counted: t(`dashboard.countedNote.${filters.counted}`),
  })
  return (
    <div className="page dashboard">
      <PageHead title={t('dashboard.title')} lead={lead} actions={<FilterForm filters={filters} today={today} />} />
      <IgnoredValues ignored={ignored} />
      <KpiStrip figure={figures.cifras} filters={filters} />
      <SectorFigure figure={figures.sectores} filters={filters} />
      <div className="dashboard-row">
        <AllianceFigure figure={figures.alianzas} filters={filters} />
        <StateFigure figure={figures.estados} filters={filters} />
      </div>
      <div className="dashboard-row dashboard-row-narrow">
        <BudgetFigure figure={figures.presupuesto} filters={filters} />
        <MentorshipFigure figure={figures.mentorias} filters={filters} />
        <ResultFigure figure={figures.resultados} filters={filters} />
      </div>
      <AgeFigure figure={figures.antiguedad} filters={filters} />
      <HealthFigure figure={figures.red} filters={filters} />
      <NationalFramePanel rows={frame} />
    </div>
  )
}
