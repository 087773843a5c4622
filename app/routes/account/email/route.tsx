import '#app/i18n/sections/accounts.ts'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AuthCard } from '#app/components/ui/AuthCard.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { confirmEmailChange, readEmailChange } from '#app/services/account-credentials.server.ts'

export const meta = pageMeta

/** Opening the link changes nothing yet: programs that look at mail open links too. */
export const loader = pageLoader(async ({ context, params }) => {
  const { email } = await readEmailChange(context.db, params.token ?? '', context.now)
  return { meta: { title: context.t('accounts.emailChange.title') }, email }
})

export const action = pageAction(async ({ context, params }) => {
  await confirmEmailChange(context.db, params.token ?? '', context.now)
  return done(context.actor.kind === 'user' ? '/cuenta' : '/entrar', 'accounts.notice.emailChanged')
})

export default function ConfirmEmail() {
  const { t } = useTranslation()
  const { email } = useLoaderData<typeof loader>()
  const answer = useFormAnswer()
  return (
    <AuthCard title={t('accounts.emailChange.title')}>
      <ErrorSummary errors={summaryOf(answer)} />
      <Form method="post">
        <p className="spaced-bottom">{t('accounts.emailChange.text', { email })}</p>
        <Button look="primary">{t('accounts.emailChange.submit')}</Button>
      </Form>
    </AuthCard>
  )
}
