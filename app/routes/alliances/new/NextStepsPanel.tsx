import { useTranslation } from 'react-i18next'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { TieMark } from '#app/components/records/TieMark.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import { NextSteps } from '#app/components/ui/NextSteps.tsx'

/** What happens once the proposal is sent. */
export function NextStepsPanel() {
  const { t } = useTranslation()
  return (
    <NextSteps
      steps={[
        {
          when: t('alliances.next.today'),
          what: (
            <>
              {t('alliances.next.todayWhat')} <ProvenanceBadge provenance="declarado" />
            </>
          ),
          mark: <TieMark kind="alliance" provenance="declarado" />,
        },
        { when: t('alliances.next.asked'), what: t('alliances.next.askedWhat'), mark: <StepIcon name="mail" /> },
        {
          when: t('alliances.next.confirmed'),
          what: (
            <>
              {t('alliances.next.confirmedWhat')} <ProvenanceBadge provenance="confirmado" />{' '}
              {t('alliances.next.confirmedCounts')}
            </>
          ),
          mark: <TieMark kind="alliance" provenance="confirmado" />,
        },
        { when: t('alliances.next.declined'), what: t('alliances.next.declinedWhat'), mark: <StepIcon name="x" /> },
        { when: t('alliances.next.nobody'), what: t('alliances.next.nobodyWhat') },
      ]}
    />
  )
}

function StepIcon({ name }: { name: 'mail' | 'x' }) {
  return (
    <span className="next-steps-clock">
      <Icon name={name} size={16} />
    </span>
  )
}
