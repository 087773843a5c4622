import '#app/i18n/sections/error-reports.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { contactSchema } from '#app/domain/error-report-forms.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, headersOfAction, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { contactCluster, readContact } from '#app/services/contact.server.ts'

export const meta = pageMeta
export const headers = headersOfAction

export const loader = pageLoader(async ({ context, params }) => {
  const cluster = await readContact(context.db, params.slug ?? '')
  return { meta: { title: context.t('errorReports.contact.title', { cluster: cluster.name }) }, cluster }
})

export const action = pageAction(async ({ context, params, form, once }) => {
  const { db, actor, env, ip, now } = context
  const slug = params.slug ?? ''
  await readContact(db, slug)
  const submission = parseWithZod(form, { schema: contactSchema })
  if (submission.status !== 'success') return invalid(submission)
  await contactCluster(db, actor, slug, { ...submission.value, ip, publicUrl: env.PUBLIC_URL }, now, once)
  return done(`/clusteres/${slug}`, 'errorReports.contact.sent', { email: submission.value.email })
})

export default function Contact() {
  const { t } = useTranslation()
  const { cluster } = useLoaderData<typeof loader>()
  const answer = useFormAnswer()
  const { name, slug } = cluster
  const who = cluster.isManaged ? 'lead' : cluster.hasAddress ? 'toAddress' : 'nobody'
  return (
    <div className="page page-narrow">
      <Breadcrumbs
        crumbs={[
          { label: t('ui.nav.clusters'), href: '/clusteres' },
          { label: name, href: `/clusteres/${slug}` },
          { label: t('errorReports.contact.message') },
        ]}
      />
      <PageHead title={t('errorReports.contact.title', { cluster: name })} lead={t(`errorReports.contact.${who}`)} />
      <ErrorSummary errors={summaryOf(answer)} />
      <Form method="post" className="form-column">
        <OnceField />
        <TextField
          {...fieldProps(answer, 'name')}
          label={t('errorReports.contact.name')}
          autoComplete="name"
          maxLength={120}
          required
        />
        <TextField
          {...fieldProps(answer, 'email')}
          label={t('errorReports.contact.email')}
          type="email"
          autoComplete="email"
          required
        />
        <TextArea
          {...fieldProps(answer, 'message')}
          label={t('errorReports.contact.message')}
          rows={6}
          maxLength={4000}
          required
        />
        <p className="small muted spaced-bottom">
          {t('errorReports.contact.privacy')} <a href="/datos-personales">{t('errorReports.contact.privacyLink')}</a>.
        </p>
        <Button look="primary">{t('errorReports.contact.submit')}</Button>
      </Form>
    </div>
  )
}
