import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { RadioGroup } from '#app/components/ui/ChoiceGroup.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { USEFULNESS } from '#app/domain/mentorship-work-closing.ts'
import { MENTORSHIP_LIMITS } from '#app/domain/mentorships.ts'

const PREFIX = 'feedback-'

export function FeedbackForm() {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, 'feedback')
  return (
    <Form method="post" className="work-form" noValidate>
      <h3>{t('mentorshipWork.feedback.give')}</h3>
      <ErrorSummary errors={summaryOf(answer, PREFIX)} />
      <OnceField />
      <RadioGroup
        {...fieldProps(answer, 'usefulness', PREFIX)}
        label={t('mentorshipWork.feedback.useful')}
        options={USEFULNESS.map(n => ({ value: String(n), label: t(`mentorshipWork.feedback.scale.n${n}`) }))}
        required
      />
      <RadioGroup
        {...fieldProps(answer, 'wouldRepeat', PREFIX)}
        label={t('mentorshipWork.feedback.repeat')}
        options={(['yes', 'no'] as const).map(value => ({ value, label: t(`mentorshipWork.feedback.${value}`) }))}
        required
      />
      {(['worked', 'toImprove'] as const).map(name => (
        <TextArea
          key={name}
          {...fieldProps(answer, name, PREFIX)}
          label={t(`mentorshipWork.feedback.${name}`)}
          maxLength={MENTORSHIP_LIMITS.feedback}
          rows={3}
        />
      ))}
      <p className="help">{t('mentorshipWork.feedback.once')}</p>
      <Button look="primary" name="intent" value="feedback">
        {t('mentorshipWork.feedback.submit')}
      </Button>
    </Form>
  )
}
