import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/components/ui/Button.tsx'
import { ErrorSummary } from '#app/components/ui/ErrorSummary.tsx'
import { type FormAnswer, fieldProps, summaryOf, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { OnceField } from '#app/components/ui/OnceField.tsx'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { TextField } from '#app/components/ui/TextField.tsx'
import { GOAL_PLACES } from '#app/domain/mentorship-work-agreement.ts'
import { MENTORSHIP_FORMATS, MENTORSHIP_LIMITS } from '#app/domain/mentorships.ts'
import type { WorkParts } from '#app/services/mentorship-work-parts.server.ts'
import { BothAgreements } from './BothAgreements.tsx'

type Agreement = NonNullable<WorkParts['agreement']>
const PREFIX = 'agree-'

/** Writes the agreement, or writes it anew over the version on the page; whoever saves it signs it. */
export function AgreementForm({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation()
  const { terms } = agreement
  const answer = useFormAnswer(onRecord(agreement), 'agree')
  const errors = summaryOf(answer, PREFIX)
  const text = terms ? 'rewrite' : 'write'
  return (
    <details className="fold" open={errors.length > 0 || !terms}>
      <summary>{t(`mentorshipWork.agreement.${text}`)}</summary>
      <Form method="post" className="work-form" noValidate>
        <ErrorSummary errors={errors} />
        <BothAgreements answer={answer} terms={terms} />
        <p className="help">{t(`mentorshipWork.agreement.${text}Help`)}</p>
        <OnceField />
        <input type="hidden" name="version" value={terms?.version ?? 0} />
        {GOAL_PLACES.map(place => (
          <GoalFields key={place} answer={answer} place={place} />
        ))}
        <div className="field-pair">
          {(['sessions', 'months'] as const).map(name => (
            <TextField
              key={name}
              {...fieldProps(answer, name, PREFIX)}
              label={t(`mentorshipWork.agreement.${name}`)}
              inputMode="numeric"
              autoComplete="off"
              maxLength={2}
              width="short"
              required
            />
          ))}
        </div>
        <SelectField
          {...fieldProps(answer, 'format', PREFIX)}
          label={t('mentorshipWork.agreement.format')}
          options={MENTORSHIP_FORMATS.map(value => ({ value, label: t(`vocab.mentorshipFormat.${value}`) }))}
          required
        />
        <TextArea
          {...fieldProps(answer, 'terms', PREFIX)}
          label={t('mentorshipWork.agreement.terms')}
          help={t('mentorshipWork.agreement.termsHelp')}
          maxLength={MENTORSHIP_LIMITS.terms}
          rows={4}
        />
        <Button look={terms ? 'secondary' : 'primary'} name="intent" value="agree">
          {t('mentorshipWork.agreement.submit')}
        </Button>
      </Form>
    </details>
  )
}

function GoalFields({ answer, place }: { answer: FormAnswer; place: number }) {
  const { t } = useTranslation()
  const isFirst = place === 1
  return (
    <div className="goal-fields">
      <TextField
        {...fieldProps(answer, `goal${place}`, PREFIX)}
        label={t('mentorshipWork.agreement.goal', { place })}
        help={isFirst ? t('mentorshipWork.agreement.goalHelp') : undefined}
        maxLength={MENTORSHIP_LIMITS.goalText}
        required={isFirst}
      />
      <TextField
        {...fieldProps(answer, `indicator${place}`, PREFIX)}
        label={t('mentorshipWork.agreement.indicatorOf', { place })}
        help={isFirst ? t('mentorshipWork.agreement.indicatorHelp') : undefined}
        maxLength={MENTORSHIP_LIMITS.indicator}
        required={isFirst}
      />
      <TextField
        {...fieldProps(answer, `target${place}`, PREFIX)}
        label={t('mentorshipWork.agreement.targetOf', { place })}
        maxLength={MENTORSHIP_LIMITS.target}
      />
    </div>
  )
}

/** The fields as the agreement fills them today. */
function onRecord({ terms }: Agreement): Record<string, string | undefined> {
  if (!terms) return {}
  const { goals, sessions, months, format } = terms
  const fields = goals.flatMap(({ text, indicator, target }, index) => [
    [`goal${index + 1}`, text],
    [`indicator${index + 1}`, indicator],
    [`target${index + 1}`, target ?? ''],
  ])
  return {
    ...Object.fromEntries(fields),
    sessions: String(sessions),
    months: String(months),
    format,
    terms: terms.terms ?? '',
  }
}
