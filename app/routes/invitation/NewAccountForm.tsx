import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { NewPasswordField } from '#app/components/accounts/NewPasswordField.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { TextField } from '#app/components/ui/TextField.tsx'
import type { InvitationToAnswer } from '#app/services/invitation-answers.server.ts'
import { ConsentField } from './ConsentField.tsx'

/** For whoever has no account yet: its e-mail is the invited one. */
export function NewAccountForm({ invitation }: { invitation: InvitationToAnswer }) {
  const { t } = useTranslation()
  const answer = useFormAnswer()
  return (
    <Form method="post" className="spaced-top">
      <ErrorSummary errors={summaryOf(answer)} />
      <TextField
        id="email"
        name="email"
        label={t('accounts.email')}
        type="email"
        autoComplete="username"
        value={invitation.email}
        readOnly
        plainLabel
      />
      <TextField
        {...fieldProps(answer, 'name')}
        label={t('accounts.name')}
        help={t('accounts.nameHelp')}
        autoComplete="name"
        maxLength={120}
        required
      />
      <NewPasswordField {...fieldProps(answer, 'password')} label={t('accounts.password')} />
      <ConsentField answer={answer} version={invitation.noticeVersion} />
      <Button look="primary">{t('accounts.invitation.create')}</Button>
    </Form>
  )
}
