import { useTranslation } from 'react-i18next'
import { ActForm } from '#app/components/ui/ActForm.tsx'
import { fieldProps, useFormAnswer } from '#app/components/ui/form-answer.ts'
import { DateField } from '#app/components/ui/TextField.tsx'
import type { InitiativePage } from '#app/services/initiative-page.server.ts'

interface LeaderActsProps {
  initiative: InitiativePage['initiative']
  you: NonNullable<InitiativePage['you']>
  hasQuorum: boolean
}

/** What only the leader does: to the vote, open again, cancel. */
export function LeaderActs({ you, hasQuorum }: LeaderActsProps) {
  const { t } = useTranslation()
  const decide = useFormAnswer({}, 'decide')
  const reopen = useFormAnswer({}, 'reopen')
  const cancel = useFormAnswer({}, 'cancel')
  const { acts } = you
  return (
    <>
      {acts.includes('decide') && hasQuorum ? (
        <ActForm
          intent="decide"
          answer={decide}
          label={t('initiatives.acts.decide')}
          look="primary"
          help={t('initiatives.acts.decideHelp')}
        />
      ) : null}
      {acts.includes('reopen') ? (
        <ActForm intent="reopen" answer={reopen} label={t('initiatives.acts.reopen')} look="primary">
          <DateField {...fieldProps(reopen, 'closesOn', 'reopen-')} label={t('initiatives.acts.reopenDate')} required />
        </ActForm>
      ) : null}
      {acts.includes('cancel') ? (
        <ActForm
          intent="cancel"
          answer={cancel}
          label={t('initiatives.acts.cancel')}
          look="danger"
          help={t('initiatives.acts.cancelHelp')}
          folds
        />
      ) : null}
    </>
  )
}
