import '#app/i18n/sections/accounts.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PartyField } from '#app/components/accounts/PartyField.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { accessRequestSchema } from '#app/domain/accounts.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, headersOfAction, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { requestAccess } from '#app/services/access-requests.server.ts'
import { readPartyChoices } from '#app/services/party-choices.server.ts'

export const meta = pageMeta
export const headers = headersOfAction

export const loader = pageLoader(async ({ context }) => ({
  meta: { title: context.t('accounts.access.title'), description: context.t('accounts.access.lead') },
  names: (await readPartyChoices(context.db)).map(party => party.name),
}))

export const action = pageAction(async ({ context, form, once }) => {
  const submission = parseWithZod(form, { schema: accessRequestSchema })
  if (submission.status !== 'success') return invalid(submission)
  const { db, actor, env, ip, now } = context
  await requestAccess(db, actor, { ...submission.value, ip, publicUrl: env.PUBLIC_URL }, now, once)
  return done('/', 'accounts.notice.accessRequested')
})

export default function RequestAccess() {
  const { t } = useTranslation()
  const { names } = useLoaderData<typeof loader>()
  const answer = useFormAnswer()
  return (
    <div className="page page-narrow">
      <PageHead title={t('accounts.access.title')} lead={t('accounts.access.lead')} />
      <ErrorSummary errors={summaryOf(answer)} />
      <Form method="post" className="form-column">
        <OnceField />
        <TextField {...fieldProps(answer, 'name')} label={t('accounts.name')} autoComplete="name" required />
        <TextField
          {...fieldProps(answer, 'email')}
          label={t('accounts.email')}
          help={t('accounts.access.emailHelp')}
          type="email"
          autoComplete="email"
          required
        />
        <PartyField
          {...fieldProps(answer, 'organization')}
          label={t('accounts.access.organization')}
          help={t('accounts.access.organizationHelp')}
          names={names}
          required
        />
        <TextArea
          {...fieldProps(answer, 'message')}
          label={t('accounts.access.message')}
          help={t('accounts.access.messageHelp')}
          maxLength={2000}
          required
        />
        <p className="small muted spaced-bottom">
          {t('accounts.access.notice')} <a href="/datos-personales">{t('accounts.access.noticeLink')}</a>.
        </p>
        <Button look="primary">{t('accounts.access.submit')}</Button>
      </Form>
    </div>
  )
}
