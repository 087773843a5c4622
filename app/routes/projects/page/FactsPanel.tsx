import { useTranslation } from 'react-i18next'
import { partyHref } from '#app/components/alliances/PartyNames.tsx'
import { DefinitionList } from '#app/components/ui/DefinitionList.tsx'
import { Panel } from '#app/components/ui/Panel.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { periodText } from '#app/i18n/period.ts'
import type { ProjectPage } from '#app/services/project-page.server.ts'

type Props = Pick<ProjectPage, 'project' | 'recordedBy' | 'initiative'>

/** The facts at a glance: what a source tells of a documented one, and who recorded the others, from what, since when. */
export function FactsPanel({ project, recordedBy, initiative }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { validFrom: from, validTo: to, precision, isDocumented } = project
  const status = t(`vocab.projectStatus.${project.status}`)
  const told = [
    { term: t('registry.projects.kind'), value: t(`vocab.projectKind.${project.kind}` as 'vocab.projectKind.estudio') },
    { term: t('registry.projects.axis'), value: project.axis },
    { term: t('registry.status'), value: status },
    { term: t('registry.projects.sourceSays'), value: project.sourceSays ? `«${project.sourceSays}»` : null },
    { term: t('registry.date'), value: periodText(t, format, { from, to, precision }) },
    {
      term: t('registry.link'),
      value: project.url ? (
        <a href={project.url} rel="noopener noreferrer nofollow">
          {t('registry.openLink')}
        </a>
      ) : null,
    },
  ]
  const kept = [
    { term: t('registry.status'), value: status },
    { term: t('projects.page.starts'), value: format.partialDate(from, precision) },
    {
      term: t(project.status === 'completed' ? 'projects.page.ended' : 'projects.page.ends'),
      value: format.partialDate(to, precision),
    },
    {
      term: t('projects.page.initiative'),
      value: initiative ? (
        <a href={`/iniciativas/${initiative.slug}`}>
          {initiative.code} <bdi>{initiative.title}</bdi>
        </a>
      ) : null,
    },
    {
      term: t('projects.page.recordedBy'),
      value: recordedBy ? <a href={partyHref(recordedBy)}>{recordedBy.name}</a> : null,
    },
    { term: t('projects.page.recorded'), value: format.date(project.createdAt) },
  ]
  return (
    <Panel title={t('projects.page.facts')}>
      <DefinitionList items={isDocumented ? told : kept} />
    </Panel>
  )
}
