import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import type { InvitationToAnswer } from '#app/services/invitation-answers.server.ts'
import { ConsentField } from './ConsentField.tsx'

/** For somebody signed in: one click, and the consent if the notice has changed since theirs. */
export function AcceptForm({ invitation, signedInAs }: { invitation: InvitationToAnswer; signedInAs: string }) {
  const { t } = useTranslation()
  const answer = useFormAnswer()
  return (
    <Form method="post" className="spaced-top">
      <ErrorSummary errors={summaryOf(answer)} />
      {signedInAs === invitation.email ? null : <p>{t('accounts.invitation.sentTo', { email: invitation.email })}</p>}
      <p>{t('accounts.invitation.as', { email: signedInAs })}</p>
      {invitation.hasConsented ? (
        <input type="hidden" name="consent" value="on" />
      ) : (
        <ConsentField answer={answer} version={invitation.noticeVersion} />
      )}
      <Button look="primary">{t('accounts.invitation.accept')}</Button>
    </Form>
  )
}
