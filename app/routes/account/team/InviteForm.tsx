import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { RoleChoice } from '#app/components/accounts/RoleChoice.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { MEMBERSHIP_ROLES } from '#app/domain/vocabularies.ts'

/** A manager invites to the own party. */
export function InviteForm() {
  const { t } = useTranslation()
  const answer = useFormAnswer({ role: 'editor' }, 'invite')
  return (
    <>
      <ErrorSummary errors={summaryOf(answer, 'invite-')} />
      <Form method="post" className="form-column">
        <OnceField />
        <TextField
          {...fieldProps(answer, 'email', 'invite-')}
          label={t('accounts.email')}
          type="email"
          autoComplete="off"
          required
        />
        <RoleChoice {...fieldProps(answer, 'role', 'invite-')} roles={MEMBERSHIP_ROLES} />
        <Button look="primary" name="intent" value="invite">
          {t('accounts.team.inviteDo')}
        </Button>
      </Form>
    </>
  )
}
