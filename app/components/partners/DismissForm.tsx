import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { ShownPartner } from '#app/domain/partner-suggestions.ts'
import { DISMISSAL_REASON } from '#app/domain/partner-suggestions.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from '../ui/ErrorSummary.tsx'
import { fieldProps, summaryOf } from '../ui/form-answer.ts'
import { OnceField } from '../ui/OnceField.tsx'
import { useRowAnswer } from '../ui/row-answer.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { TextArea } from '../ui/TextArea.tsx'

interface DismissFormProps {
  partner: ShownPartner
  /** Where the form is sent. */
  action: string
}

/** «No aplica»: which part of a suggestion, and why. Closed until somebody asks for it, or it comes back with errors. */
export function DismissForm({ partner, action }: DismissFormProps) {
  const { t } = useTranslation()
  const { slug, parts } = partner
  const id = `${slug}-`
  const answer = useRowAnswer({ rule: 'all' }, 'dismiss-suggestion', 'other', slug)
  const errors = summaryOf(answer, id)
  const rules = parts.filter(({ points }) => points > 0).map(({ rule }) => rule)
  return (
    <details className="partner-dismiss" open={errors.length > 0}>
      <summary>{t('partners.dismiss.label')}</summary>
      <Form method="post" action={action} className="panel-form" noValidate>
        <ErrorSummary errors={errors} />
        <OnceField />
        <input type="hidden" name="other" value={slug} />
        <p className="help">{t('partners.dismiss.question')}</p>
        <SelectField
          {...fieldProps(answer, 'rule', id)}
          label={t('partners.dismiss.rule')}
          options={(['all', ...rules] as const).map(rule => ({ value: rule, label: t(`partners.rules.${rule}`) }))}
          empty={null}
          width="full"
          required
        />
        <TextArea
          {...fieldProps(answer, 'reason', id)}
          label={t('partners.dismiss.reason')}
          help={t('partners.dismiss.reasonHelp')}
          maxLength={DISMISSAL_REASON}
          rows={2}
          required
        />
        <Button dense name="intent" value="dismiss-suggestion">
          {t('partners.dismiss.submit')}
        </Button>
      </Form>
    </details>
  )
}
