import { useTranslation } from 'react-i18next'
import { ActForm } from '#app/components/ui/ActForm.tsx'
import { fieldProps, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { SelectField } from '#app/components/ui/SelectField.tsx'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { MENTORSHIP_LIMITS } from '#app/domain/mentorships.ts'
import type { MentorshipPage } from '#app/services/mentorship-page.server.ts'

type You = NonNullable<MentorshipPage['you']>

/** One click each: take it on, put it in line, take it out of the line. */
export function PlainAct({ act, isMain }: { act: 'accept' | 'waitlist' | 'recall'; isMain: boolean }) {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, act)
  return (
    <ActForm
      intent={act}
      answer={answer}
      label={t(`mentorships.acts.${act}`)}
      help={t(`mentorships.acts.${act}Help`)}
      look={isMain ? 'primary' : 'secondary'}
    />
  )
}

/** The mentor says no: why, and whom to ask instead. */
export function DeclineForm({ suggestable }: Pick<You, 'suggestable'>) {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, 'decline')
  return (
    <ActForm intent="decline" answer={answer} label={t('mentorships.acts.decline')} look="danger" folds>
      <TextArea
        {...fieldProps(answer, 'reason', 'decline-')}
        label={t('mentorships.acts.declineReason')}
        help={t('mentorships.acts.declineHelp')}
        maxLength={MENTORSHIP_LIMITS.reason}
        rows={3}
        required
      />
      {suggestable.length > 0 ? (
        <SelectField
          {...fieldProps(answer, 'suggestedMentor', 'decline-')}
          label={t('mentorships.acts.suggested')}
          empty={t('mentorships.acts.suggestedNone')}
          options={suggestable.map(({ slug, name }) => ({ value: slug, label: name }))}
          width="full"
        />
      ) : null}
    </ActForm>
  )
}

/** The asker takes its request back. */
export function WithdrawForm() {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, 'withdraw')
  return (
    <ActForm intent="withdraw" answer={answer} label={t('mentorships.acts.withdraw')} look="danger" folds>
      <TextArea
        {...fieldProps(answer, 'reason', 'withdraw-')}
        label={t('mentorships.acts.withdrawReason')}
        maxLength={MENTORSHIP_LIMITS.reason}
        rows={3}
      />
    </ActForm>
  )
}
