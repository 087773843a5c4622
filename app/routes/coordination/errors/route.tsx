import '#app/i18n/sections/coordination.ts'
import '#app/i18n/sections/error-reports.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CoordinationHead } from '#app/components/coordination/CoordinationHead.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { handleReportSchema } from '#app/domain/error-report-forms.ts'
import { REPORT_STATUSES } from '#app/domain/error-reports.ts'
import { demand } from '#app/domain/permissions.ts'
import { isOneOf } from '#app/domain/vocabularies.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { readWaiting } from '#app/services/coordination.server.ts'
import { handleErrorReport, readErrorReports } from '#app/services/error-reports.server.ts'
import { ReportCard } from './ReportCard.tsx'

const HERE = '/coordinacion/errores'

export const meta = pageMeta

export const loader = pageLoader(async ({ context, url }) => {
  const { db, actor, language, t } = context
  const asked = url.searchParams.get('estado')
  const status = isOneOf(REPORT_STATUSES, asked) ? asked : 'open'
  return {
    meta: { title: t('coordination.reports.title') },
    waiting: await readWaiting(db, actor),
    status,
    reports: await readErrorReports(db, actor, status, language),
  }
})

export const action = pageAction(async ({ context, form, once }) => {
  const { db, actor, env, now } = context
  demand(actor, 'coordination.enter')
  const submission = parseWithZod(form, { schema: handleReportSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { intent, report, resolution } = submission.value
  const status = intent === 'resolve' ? 'resolved' : 'dismissed'
  await handleErrorReport(db, actor, { report, status, resolution, publicUrl: env.PUBLIC_URL }, now, once)
  return done(
    HERE,
    status === 'resolved' ? 'coordination.notice.reportResolved' : 'coordination.notice.reportDismissed',
  )
})

export default function ErrorReports() {
  const { t } = useTranslation()
  const { waiting, status, reports } = useLoaderData<typeof loader>()
  return (
    <div className="page page-narrow">
      <CoordinationHead
        waiting={waiting}
        title={t('coordination.reports.title')}
        lead={t('coordination.reports.lead')}
      />
      <nav className="segments spaced-bottom" aria-label={t('coordination.reports.title')}>
        {REPORT_STATUSES.map(value => (
          <a
            key={value}
            href={value === 'open' ? HERE : `${HERE}?estado=${value}`}
            aria-current={value === status ? 'page' : undefined}
          >
            {t(`coordination.reports.${value}`)}
          </a>
        ))}
      </nav>
      {reports.length === 0 ? <EmptyState level={2} title={t('coordination.reports.none')} /> : null}
      {reports.map(report => (
        <ReportCard key={report.id} report={report} isOpen={status === 'open'} />
      ))}
    </div>
  )
}
