import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CurrentPasswordField } from '#app/components/accounts/NewPasswordField.tsx'
import { Button } from '#app/components/ui/Button.tsx'
import { Checkbox } from '#app/components/ui/Checkbox.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { Section } from '#app/components/ui/Section.tsx'

/** Erasing the account: said plainly, and asked for twice. */
export function EraseSection() {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, 'erase')
  const errors = summaryOf(answer, 'erase-')
  return (
    <Section id="borrar" title={t('accounts.account.erase')} lead={t('accounts.account.eraseLead')}>
      <ErrorSummary errors={errors} />
      <details className="disclosure" open={errors.length > 0}>
        <summary>{t('accounts.account.erase')}</summary>
        <Form method="post" className="form-column spaced-top">
          <CurrentPasswordField {...fieldProps(answer, 'currentPassword', 'erase-')} />
          <Checkbox
            id="erase-understood"
            name="understood"
            label={t('accounts.account.understood')}
            error={answer.errors('understood')[0]}
            required
          />
          <Button look="danger" name="intent" value="erase">
            {t('accounts.account.eraseDo')}
          </Button>
        </Form>
      </details>
    </Section>
  )
}
