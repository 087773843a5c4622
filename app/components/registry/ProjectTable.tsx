import { useTranslation } from 'react-i18next'
import type { ProjectStatus } from '#app/domain/projects.ts'
import type { Precision, Provenance } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'
import { periodText } from '#app/i18n/period.ts'
import { ProvenanceBadge } from '../records/ProvenanceBadge.tsx'
import { DataTable } from '../ui/DataTable.tsx'

export interface ProjectOfParty {
  slug: string
  code: string | null
  title: string
  kind: string
  status: ProjectStatus
  /** In the words of the document: `Preseleccionado 2023`. */
  sourceSays: string | null
  provenance: Provenance
  validFrom: string | null
  validTo: string | null
  precision: Precision
  role: 'leader' | 'partner' | 'ally'
}

/** The projects of one cluster or organisation. */
export function ProjectTable({ projects, caption }: { projects: readonly ProjectOfParty[]; caption: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'title', label: t('profile.projects.column') },
        { key: 'role', label: t('profile.projects.role') },
        { key: 'status', label: t('profile.projects.status') },
        { key: 'when', label: t('profile.projects.period') },
        { key: 'provenance', label: t('registry.provenance') },
      ]}
    >
      {projects.map(project => {
        const { slug, validFrom: from, validTo: to, precision } = project
        const when = periodText(t, format, { from, to, precision })
        return (
          <tr key={slug}>
            <th scope="row" className="row-title">
              <a href={`/proyectos/${slug}`}>{project.title}</a>
              <span className="cell-note">{t(`vocab.projectKind.${project.kind}` as 'vocab.projectKind.estudio')}</span>
            </th>
            <td>{t(`vocab.projectRole.${project.role}`)}</td>
            <td>
              {t(`vocab.projectStatus.${project.status}`)}
              {project.sourceSays ? <span className="cell-note">«{project.sourceSays}»</span> : null}
            </td>
            <td className={when ? 'no-wrap' : 'row-empty'}>
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
