import { useTranslation } from 'react-i18next'
import { ActForm } from '#app/components/ui/ActForm.tsx'
import { RadioGroup } from '#app/components/ui/ChoiceGroup.tsx'
import { fieldProps, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { TextArea } from '#app/components/ui/TextArea.tsx'
import { INITIATIVE_LIMITS, VOTES } from '#app/domain/initiatives.ts'

/** The vote of a committed cluster, with a reason if it wants to give one. */
export function VoteForm({ party }: { party: string }) {
  const { t } = useTranslation()
  const answer = useFormAnswer({}, 'vote')
  return (
    <ActForm intent="vote" answer={answer} label={t('initiatives.acts.vote')} look="primary">
      <RadioGroup
        {...fieldProps(answer, 'vote', 'vote-')}
        label={t('initiatives.acts.voteField', { party })}
        required
        options={VOTES.map(value => ({ value, label: t(`initiatives.vote.${value}`) }))}
      />
      <TextArea
        {...fieldProps(answer, 'reason', 'vote-')}
        label={t('initiatives.acts.voteReason')}
        help={t('initiatives.acts.voteReasonHelp')}
        maxLength={INITIATIVE_LIMITS.reason}
        rows={2}
      />
    </ActForm>
  )
}
