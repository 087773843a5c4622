import '#app/i18n/sections/accounts.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { NewPasswordField } from '#app/components/accounts/NewPasswordField.tsx'
import { AuthCard } from '#app/components/ui/AuthCard.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { resetPasswordSchema } from '#app/domain/accounts.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { demandRecoveryLink, resetPassword } from '#app/services/recovery.server.ts'

export const meta = pageMeta

export const loader = pageLoader(async ({ context, params }) => {
  await demandRecoveryLink(context.db, params.token ?? '', context.now)
  return { meta: { title: context.t('accounts.recovery.resetTitle') } }
})

export const action = pageAction(async ({ context, params, form }) => {
  const { db, now } = context
  const submission = parseWithZod(form, { schema: resetPasswordSchema })
  if (submission.status !== 'success') return invalid(submission)
  await resetPassword(db, params.token ?? '', submission.value.newPassword, now)
  return done('/entrar', 'accounts.notice.passwordReset')
})

export default function ResetPassword() {
  const { t } = useTranslation()
  const answer = useFormAnswer()
  return (
    <AuthCard title={t('accounts.recovery.resetTitle')}>
      <ErrorSummary errors={summaryOf(answer)} />
      <Form method="post">
        <NewPasswordField {...fieldProps(answer, 'newPassword')} label={t('accounts.newPassword')} />
        <Button look="primary">{t('accounts.recovery.resetSubmit')}</Button>
      </Form>
      <p className="help">{t('accounts.recovery.resetLead')}</p>
    </AuthCard>
  )
}
