import '#app/i18n/sections/accounts.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AuthCard } from '#app/components/ui/AuthCard.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { TextField } from '#app/components/ui/TextField.tsx'
import { recoverySchema } from '#app/domain/accounts.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, headersOfAction, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { requestRecovery } from '#app/services/recovery.server.ts'

export const meta = pageMeta
export const headers = headersOfAction

export const loader = pageLoader(({ context, url }) => ({
  meta: { title: context.t('accounts.recovery.title') },
  isSent: url.searchParams.has('enviado'),
}))

export const action = pageAction(async ({ context, form }) => {
  const submission = parseWithZod(form, { schema: recoverySchema })
  if (submission.status !== 'success') return invalid(submission)
  await requestRecovery(context.db, { email: submission.value.email, ip: context.ip }, context.now)
  return done('/recuperar?enviado=1')
})

export default function Recovery() {
  const { t } = useTranslation()
  const { isSent } = useLoaderData<typeof loader>()
  const answer = useFormAnswer()
  const back = <a href="/entrar">{t('accounts.recovery.signIn')}</a>
  if (isSent) {
    return (
      <AuthCard title={t('accounts.recovery.sentTitle')} after={back}>
        <p>{t('accounts.recovery.sent')}</p>
      </AuthCard>
    )
  }
  return (
    <AuthCard title={t('accounts.recovery.title')} after={back}>
      <ErrorSummary errors={summaryOf(answer)} />
      <Form method="post">
        <TextField
          {...fieldProps(answer, 'email')}
          label={t('accounts.email')}
          help={t('accounts.recovery.lead')}
          type="email"
          autoComplete="username"
          required
        />
        <Button look="primary">{t('accounts.recovery.submit')}</Button>
      </Form>
    </AuthCard>
  )
}
