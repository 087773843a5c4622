import { useTranslation } from 'react-i18next'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
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
}

/** Names shown before the rest becomes a number. */
const NAMED = 2

export function ProjectListTable({ projects, sort }: { projects: readonly ListedProject[]; sort: string }) {
  const { t } = useTranslation()
  const format = useFormat()
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
      {projects.map(project => {
        const { slug, parties, validFrom: from, validTo: to, precision } = project
        const when = periodText(t, format, { from, to, precision })
        const more = parties.length - NAMED
        return (
          <tr key={slug}>
            <th scope="row" className="row-title">
              <a href={`/proyectos/${slug}`}>{project.title}</a>
              <span className="cell-note">{t(`vocab.projectKind.${project.kind}` as 'vocab.projectKind.estudio')}</span>
            </th>
            <td className="row-wide">
              {parties.slice(0, NAMED).join('; ')}
              {more > 0 ? <span className="cell-note">{t('registry.projects.more', { count: more })}</span> : null}
            </td>
            <td>
              {t(`vocab.projectStatus.${project.status}`)}
              {project.sourceSays ? <span className="cell-note">«{project.sourceSays}»</span> : null}
            </td>
            <td className={when ? undefined : 'row-empty'}>
              {when || <span className="faint">{t('registry.noDate')}</span>}
            </td>
            <td>
              <ProvenanceBadge provenance={project.provenance} />
            </td>
          </tr>
        )
      })}
    </DataTable>
  )
}
