import { useTranslation } from 'react-i18next'
import { FigureTable } from '#app/components/registry/FigureTable.tsx'
import { PartyList } from '#app/components/registry/PartyList.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import type { ProjectPage } from '#app/services/project-page.server.ts'

interface DocumentedBodyProps extends Pick<ProjectPage, 'figures' | 'parties'> {
  /** Its figures stand as results further down. */
  isMeasured: boolean
}

/** What a source tells of a project: its figures and who took part. Nobody keeps it here. */
export function DocumentedBody({ figures, parties, isMeasured }: DocumentedBodyProps) {
  const { t } = useTranslation()
  return (
    <>
      {isMeasured ? null : (
        <Section id="cifras" title={t('registry.projects.figures')} lead={t('registry.projects.figuresLead')}>
          {figures.length > 0 ? (
            <FigureTable figures={figures} caption={t('registry.projects.figures')} />
          ) : (
            <p className="muted">{t('registry.projects.noFigures')}</p>
          )}
        </Section>
      )}
      {parties.length > 0 ? (
        <Section id="participan" title={t('registry.projects.parties')}>
          <PartyList parties={parties} roleOf={role => t(`vocab.projectRole.${role}` as 'vocab.projectRole.leader')} />
        </Section>
      ) : null}
    </>
  )
}
