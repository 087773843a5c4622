import { useTranslation } from 'react-i18next'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { TieMark } from '#app/components/records/TieMark.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import type { IconName } from '#app/components/ui/icons.ts'
import { NextSteps } from '#app/components/ui/NextSteps.tsx'

/** What happens once it is published. */
export function NextStepsPanel() {
  const { t } = useTranslation()
  return (
    <NextSteps
      steps={[
        {
          when: t('initiativeForm.next.today'),
          what: (
            <>
              {t('initiativeForm.next.todayWhat')} <ProvenanceBadge provenance="declarado" />
            </>
          ),
          mark: <TieMark kind="initiative" provenance="declarado" />,
        },
        {
          when: t('initiativeForm.next.invited'),
          what: t('initiativeForm.next.invitedWhat'),
          mark: <StepIcon name="mail" />,
        },
        {
          when: t('initiativeForm.next.quorum'),
          what: t('initiativeForm.next.quorumWhat'),
          mark: <StepIcon name="users" />,
        },
        { when: t('initiativeForm.next.noQuorum'), what: t('initiativeForm.next.noQuorumWhat') },
        {
          when: t('initiativeForm.next.agreed'),
          what: t('initiativeForm.next.agreedWhat'),
          mark: <TieMark kind="project" provenance="confirmado" />,
        },
      ]}
    />
  )
}

function StepIcon({ name }: { name: IconName }) {
  return (
    <span className="next-steps-clock">
      <Icon name={name} size={16} />
    </span>
  )
}
