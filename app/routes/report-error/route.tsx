import '#app/i18n/sections/error-reports.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { RadioGroup } from '#app/components/ui/ChoiceGroup.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { errorReportSchema } from '#app/domain/error-report-forms.ts'
import { REPORT_KINDS } from '#app/domain/error-reports.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, headersOfAction, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { reportError } from '#app/services/error-reports.server.ts'
import { getReportSubject } from '#app/services/report-subjects.server.ts'

export const meta = pageMeta
export const headers = headersOfAction

export const loader = pageLoader(async ({ context, url }) => {
  const { db, language, t } = context
  const { title, href } = await getReportSubject(
    db,
    url.searchParams.get('tipo'),
    url.searchParams.get('registro'),
    language,
  )
  return { meta: { title: t('errorReports.title') }, record: { title, href } }
})

export const action = pageAction(async ({ context, form, once, url }) => {
  const { db, actor, env, ip, language, now } = context
  const subject = await getReportSubject(db, url.searchParams.get('tipo'), url.searchParams.get('registro'), language)
  const submission = parseWithZod(form, { schema: errorReportSchema })
  if (submission.status !== 'success') return invalid(submission)
  await reportError(db, actor, subject, { ...submission.value, ip, publicUrl: env.PUBLIC_URL }, now, once)
  return done(subject.href, 'errorReports.sent')
})

export default function ReportError() {
  const { t } = useTranslation()
  const { record } = useLoaderData<typeof loader>()
  const answer = useFormAnswer({ kind: 'error' })
  const kinds = REPORT_KINDS.map(value => ({ value, label: t(`errorReports.kinds.${value}`) }))
  return (
    <div className="page page-narrow">
      <Breadcrumbs crumbs={[{ label: record.title, href: record.href }, { label: t('records.reportError') }]} />
      <PageHead title={t('errorReports.title')} lead={t('errorReports.lead', { record: record.title })} />
      <ErrorSummary errors={summaryOf(answer)} />
      <Form method="post" className="form-column">
        <OnceField />
        <RadioGroup {...fieldProps(answer, 'kind')} label={t('errorReports.kind')} options={kinds} required />
        <TextArea
          {...fieldProps(answer, 'message')}
          label={t('errorReports.message')}
          help={t('errorReports.messageHelp')}
          maxLength={4000}
          required
        />
        <TextField
          {...fieldProps(answer, 'email')}
          label={t('errorReports.email')}
          help={t('errorReports.emailHelp')}
          type="email"
          autoComplete="email"
        />
        <Button look="primary">{t('errorReports.submit')}</Button>
      </Form>
    </div>
  )
}
