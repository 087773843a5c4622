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
          when: t('initiatives.next.today'),
          what: (
            <>
              {t('initiatives.next.todayWhat')} <ProvenanceBadge provenance="declarado" />
            </>
          ),
          mark: <TieMark kind="initiative" provenance="declarado" />,
        },
        {
          when: t('initiatives.next.invited'),
          what: t('initiatives.next.invitedWhat'),
          mark: <StepIcon name="mail" />,
        },
        { when: t('initiatives.next.quorum'), what: t('initiatives.next.quorumWhat'), mark: <StepIcon name="users" /> },
        { when: t('initiatives.next.noQuorum'), what: t('initiatives.next.noQuorumWhat') },
        {
          when: t('initiatives.next.agreed'),
          what: t('initiatives.next.agreedWhat'),
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
