import { useTranslation } from 'react-i18next'
import { ActForm } from '#app/components/ui/ActForm.tsx'
import { fieldProps, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { INITIATIVE_LIMITS } from '#app/domain/initiatives.ts'

/** An invited party says no, and why. */
export function DeclineForm() {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, 'decline-invitation')
  return (
    <ActForm intent="decline-invitation" answer={answer} label={t('initiatives.acts.decline')} folds>
      <TextArea
        {...fieldProps(answer, 'reason', 'decline-invitation-')}
        label={t('initiatives.acts.declineReason')}
        help={t('initiatives.acts.declineHelp')}
        maxLength={INITIATIVE_LIMITS.reason}
        rows={3}
        required
      />
    </ActForm>
  )
}
