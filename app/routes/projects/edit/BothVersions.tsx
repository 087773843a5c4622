import { useTranslation } from 'react-i18next'
import type { FormAnswer } from '#app/components/ui/form-answer.ts'
import { Section } from '#app/components/ui/Section.tsx'
import { TwoVersions } from '#app/components/versions/TwoVersions.tsx'
import { isRealDate } from '#app/domain/dates.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { ProjectForm } from '#app/services/project-page.server.ts'

type Fields = ProjectForm['fields']

/** After a 409: what was typed beside what somebody else has written meanwhile, where they differ. */
export function BothVersions({ answer, page }: { answer: FormAnswer; page: ProjectForm }) {
  const { t } = useTranslation()
  const rowsOf = useRows(page.parties)
  if (answer.problem?.messageKey !== 'errors.changed') return null
  const typed: Fields = {
    title: answer.value('title'),
    description: answer.value('description'),
    startDate: answer.value('startDate') || null,
    endDate: answer.value('endDate') || null,
    bottleneck: answer.values('bottleneck').filter(Boolean),
    contribution: answer.values('contribution'),
  }
  return (
    <Section id="versiones" title={t('projectForm.edit.conflictTitle')} lead={t('projectForm.edit.conflictHelp')}>
      <TwoVersions
        names={[t('projectForm.edit.mine'), t('projectForm.edit.theirs')]}
        versions={[rowsOf(typed), rowsOf(page.fields)]}
        empty={t('projectForm.edit.empty')}
      />
    </Section>
  )
}

/** The fields as people read them. */
function useRows(parties: ProjectForm['parties']) {
  const { t } = useTranslation()
  const format = useFormat()
  const day = (value: string | null) => (value && isRealDate(value) ? format.date(value) : (value ?? ''))
  return (fields: Fields) => [
    { label: t('projectForm.form.titleField'), value: fields.title },
    { label: t('projectForm.form.description'), value: fields.description },
    { label: t('projectForm.form.start'), value: day(fields.startDate) },
    { label: t('projectForm.form.end'), value: day(fields.endDate) },
    { label: t('projectForm.edit.bottlenecks'), value: fields.bottleneck.join(', ') },
    ...parties.map(({ name }, index) => ({
      label: t('projectForm.edit.contributionOf', { party: name }),
      value: fields.contribution[index] ?? '',
    })),
  ]
}
