import { useTranslation } from 'react-i18next'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { AlliancePage } from '#app/services/alliance-page.server.ts'
import { AgreedChanges } from '../AgreedChanges.tsx'

type Props = Pick<AlliancePage, 'parties'> & { change: NonNullable<AlliancePage['lastChange']> }

/** What the last change changed: for the parties, who have to say whether they stand behind it. */
export function LastChange({ change, parties }: Props) {
  const { t } = useTranslation()
  const date = useFormat().date(change.at)
  return (
    <Section
      id="cambios"
      title={t('alliances.page.lastChange')}
      lead={
        change.party
          ? t('alliances.page.changedBy', { party: change.party, date })
          : t('alliances.page.changedOn', { date })
      }
    >
      <AgreedChanges
        names={[t('alliances.page.before'), t('alliances.page.after')]}
        versions={[change.before, change.after]}
        parties={parties}
      />
    </Section>
  )
}
