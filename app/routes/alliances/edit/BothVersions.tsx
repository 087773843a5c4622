import { useTranslation } from 'react-i18next'
import type { FormAnswer } from '#app/components/ui/form-answer.ts'
import { Section } from '#app/components/ui/Section.tsx'
import type { AllianceForm } from '#app/services/alliance-page.server.ts'
import { AgreedChanges } from '../AgreedChanges.tsx'

/** After a 409: what was typed beside what somebody else has written meanwhile, where they differ. */
export function BothVersions({ answer, page }: { answer: FormAnswer; page: AllianceForm }) {
  const { t } = useTranslation()
  if (answer.problem?.messageKey !== 'errors.changed') return null
  const typed = {
    title: answer.value('title'),
    area: answer.value('area'),
    formality: answer.value('formality') || null,
    purpose: answer.value('purpose'),
    startDate: answer.value('startDate') || null,
    endDate: answer.value('endDate') || null,
    contribution: answer.values('contribution'),
  }
  return (
    <Section id="versiones" title={t('alliances.edit.conflictTitle')} lead={t('alliances.edit.conflictHelp')}>
      <AgreedChanges
        names={[t('alliances.edit.mine'), t('alliances.edit.theirs')]}
        versions={[typed, page.fields]}
        parties={page.parties}
      />
    </Section>
  )
}
