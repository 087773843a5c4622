import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { READING_LIMITS } from '#app/domain/maturity.ts'

/** The coordination takes a reading away that nothing takes the place of, with the reason. */
export function WithdrawForm({ readingId }: { readingId: string }) {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, 'withdraw')
  return (
    <Section id="retirar" title={t('maturity.withdrawal.title')} lead={t('maturity.withdrawal.lead')}>
      <Form method="post" className="form-column" noValidate>
        <ErrorSummary errors={summaryOf(answer, 'withdraw-')} />
        <OnceField />
        <input type="hidden" name="reading" value={readingId} />
        <TextArea
          {...fieldProps(answer, 'reason', 'withdraw-')}
          label={t('maturity.withdrawal.reason')}
          help={t('maturity.withdrawal.reasonHelp')}
          maxLength={READING_LIMITS.reason}
          rows={3}
          required
        />
        <Button look="danger" name="intent" value="withdraw">
          {t('maturity.withdrawal.submit')}
        </Button>
      </Form>
    </Section>
  )
}
