import '#app/i18n/sections/bottleneck-reports.ts'
import '#app/i18n/sections/bottlenecks.ts'
import '#app/i18n/sections/lists.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FormPage } from '#app/components/ui/FormPage.tsx'
import { NextSteps } from '#app/components/ui/NextSteps.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { reportBottleneckSchema } from '#app/domain/bottleneck-forms.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { readReporter, reportBottleneck, type SimilarBottleneck } from '#app/services/bottleneck-reports.server.ts'
import { ReportForm } from './ReportForm.tsx'

export const loader = pageLoader(async ({ context }) => ({
  reporter: await readReporter(context.db, context.actor),
  meta: { title: context.t('bottleneckReports.create.title') },
}))

export const action = pageAction(async ({ context, form, once }) => {
  const { db, actor, now } = context
  await readReporter(db, actor)
  const submission = parseWithZod(form, { schema: reportBottleneckSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { address, similar } = await reportBottleneck(db, actor, { ...submission.value, once }, now)
  if (address !== null) return done(`/cuellos-de-botella/${address}`, 'bottlenecks.notice.reported')
  const asked = invalid(submission, { different: ['bottlenecks.errors.similar'] })
  return data({ ...asked.data, similar }, { status: 400 })
})

export const meta = pageMeta

export default function ReportBottleneck() {
  const { t } = useTranslation()
  const { reporter } = useLoaderData<typeof loader>()
  const sent = useActionData() as { similar?: SimilarBottleneck[] } | undefined
  const when = (step: 'now' | 'review' | 'after') => ({
    when: t(`bottleneckReports.create.next.${step}When`),
    what: t(`bottleneckReports.create.next.${step}`),
  })
  return (
    <div className="page">
      <PageHead
        title={t('bottleneckReports.create.title')}
        lead={`${t('bottleneckReports.create.lead')} ${t('bottleneckReports.create.for', { cluster: reporter.name })}`}
      />
      <FormPage aside={<NextSteps steps={[when('now'), when('review'), when('after')]} />}>
        <ReportForm reporter={reporter} similar={sent?.similar ?? []} />
      </FormPage>
    </div>
  )
}
