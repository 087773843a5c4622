import { useTranslation } from 'react-i18next'
import { MilestoneBar } from '#app/components/projects/MilestoneBar.tsx'
import { ProjectStatus as Status } from '#app/components/projects/ProjectStatus.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { Tag } from '#app/components/ui/Tag.tsx'
import type { MilestoneCount } from '#app/domain/project-milestones.ts'
import type { ProjectStatus } from '#app/domain/projects.ts'
import type { Precision, Provenance } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'
import { periodText } from '#app/i18n/period.ts'

interface ListedProject {
  slug: string
  code: string | null
  title: string
  kind: string
  status: ProjectStatus
  /** In the words of the document. */
  sourceSays: string | null
  provenance: Provenance
  validFrom: string | null
  validTo: string | null
  precision: Precision
  parties: string[]
  progress: MilestoneCount
  isYours: boolean
}

/** Names shown before the rest becomes a number. */
const NAMED = 2

export function ProjectListTable({ projects, sort }: { projects: readonly ListedProject[]; sort: string }) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('registry.projects.title')}
      sort={sort}
      columns={[
        { key: 'title', label: t('registry.projects.column'), sort: { name: 'nombre', direction: 'ascending' } },
        { key: 'parties', label: t('registry.projects.parties') },
        { key: 'status', label: t('registry.status') },
        { key: 'date', label: t('registry.date'), sort: { name: 'fecha', direction: 'descending' } },
        { key: 'provenance', label: t('registry.provenance') },
      ]}
    >
      {projects.map(project => (
        <ProjectRow key={project.slug} project={project} />
      ))}
    </DataTable>
  )
}

function ProjectRow({ project }: { project: ListedProject }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { slug, code, parties, validFrom: from, validTo: to, precision, sourceSays } = project
  const when = periodText(t, format, { from, to, precision })
  const more = parties.length - NAMED
  const kind = t(`vocab.projectKind.${project.kind}` as 'vocab.projectKind.estudio')
  return (
    <tr className={project.isYours ? 'row-yours' : undefined}>
      <th scope="row" className="row-title">
        <a href={`/proyectos/${slug}`}>
          <bdi>{project.title}</bdi>
        </a>
        <span className="cell-note">
          {code ? <span className="code">{code}</span> : null} {kind}
        </span>
        {project.isYours ? <Tag kind="yourCluster" /> : null}
      </th>
      <td className="row-wide">
        {parties.slice(0, NAMED).join('; ')}
        {more > 0 ? <span className="cell-note">{t('registry.projects.more', { count: more })}</span> : null}
      </td>
      <td>
        <Status status={project.status} />
        {sourceSays ? <span className="cell-note">«{sourceSays}»</span> : null}
        <Progress progress={project.progress} />
      </td>
      <td className={when ? undefined : 'row-empty'}>
        {when || <span className="faint">{t('registry.noDate')}</span>}
      </td>
      <td>
        <ProvenanceBadge provenance={project.provenance} />
      </td>
    </tr>
  )
}

function Progress({ progress }: Pick<ListedProject, 'progress'>) {
  const { t } = useTranslation()
  const { total, done, overdue } = progress
  if (total === 0) return null
  return (
    <span className="cell-note project-progress">
      <MilestoneBar progress={progress} small />
      {t('projects.list.milestonesOf', { done, total })}
      {overdue > 0 ? `, ${t('projects.list.overdue', { count: overdue })}` : null}
    </span>
  )
}
