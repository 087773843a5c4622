import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'

/** Signs the version that stands above, and no other. */
export function SignForm({ version }: { version: number }) {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, 'sign')
  return (
    <Form method="post" className="sign-form" noValidate>
      <ErrorSummary errors={summaryOf(answer)} />
      <OnceField />
      <input type="hidden" name="version" value={version} />
      <Button look="primary" name="intent" value="sign">
        {t('mentorshipWork.agreement.sign')}
      </Button>
      <p className="help">{t('mentorshipWork.agreement.signHelp')}</p>
    </Form>
  )
}
