import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import type { FormAnswer } from '#app/components/ui/form-answer.ts'
import { Section } from '#app/components/ui/Section.tsx'
import { ALLIANCE_AREAS, FORMALITIES, isOneOf } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { AllianceForm } from '#app/services/alliance-page.server.ts'

/** After a 409: what was typed beside what somebody else has written meanwhile, where they differ. */
export function BothVersions({ answer, page }: { answer: FormAnswer; page: AllianceForm }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (answer.problem?.messageKey !== 'errors.changed') return null
  const { fields, parties } = page
  const date = (day: string | null) => (day ? format.date(day) : '')
  const area = (code: string) => (isOneOf(ALLIANCE_AREAS, code) ? t(`vocab.allianceArea.${code}`) : code)
  const formality = (code: string | null) => (isOneOf(FORMALITIES, code) ? t(`vocab.formality.${code}`) : '')
  const said = answer.values('contribution')
  const rows = [
    { label: t('alliances.form.titleField'), mine: answer.value('title'), theirs: fields.title },
    { label: t('alliances.form.area'), mine: area(answer.value('area')), theirs: area(fields.area) },
    {
      label: t('alliances.form.formality'),
      mine: formality(answer.value('formality')),
      theirs: formality(fields.formality),
    },
    { label: t('alliances.form.purpose'), mine: answer.value('purpose'), theirs: fields.purpose ?? '' },
    { label: t('alliances.form.start'), mine: date(answer.value('startDate')), theirs: date(fields.startDate) },
    { label: t('alliances.form.end'), mine: date(answer.value('endDate')), theirs: date(fields.endDate) },
    ...parties.map((party, index) => ({
      label: t('alliances.edit.contributionOf', { party: party.name }),
      mine: said[index] ?? '',
      theirs: fields.contribution[index] ?? '',
    })),
  ].filter(row => row.mine !== row.theirs)
  const empty = <span className="faint">{t('alliances.edit.empty')}</span>
  return (
    <Section id="versiones" title={t('alliances.edit.conflictTitle')} lead={t('alliances.edit.conflictHelp')}>
      <DataTable
        caption={t('alliances.edit.conflictTitle')}
        columns={[
          { key: 'field', label: t('alliances.edit.field') },
          { key: 'mine', label: t('alliances.edit.mine') },
          { key: 'theirs', label: t('alliances.edit.theirs') },
        ]}
      >
        {rows.map(({ label, mine, theirs }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="typed">{mine || empty}</td>
            <td className="typed">{theirs || empty}</td>
          </tr>
        ))}
      </DataTable>
    </Section>
  )
}
