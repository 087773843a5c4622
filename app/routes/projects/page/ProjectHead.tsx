import { useTranslation } from 'react-i18next'
import { ProjectSteps } from '#app/components/projects/ProjectSteps.tsx'
import { ObjectName } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { Banner, type BannerTone } from '#app/components/ui/Banner.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { ProjectPage } from '#app/services/project-page.server.ts'

type Props = Pick<ProjectPage, 'project' | 'parties' | 'you' | 'progress'>

/** What it is, who vouches for it, where it stands, and what there is to know before reading on. */
export function ProjectHead({ project, parties, you, progress }: Props) {
  const { t } = useTranslation()
  const { slug, code, title, provenance, isDocumented } = project
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('registry.projects.title'), href: '/proyectos' }, { label: code ?? title }]} />
      <PageHead
        object={
          <>
            <ObjectName kind="project">
              {t(`vocab.projectKind.${project.kind}` as 'vocab.projectKind.estudio')}
            </ObjectName>
            {code ? <span className="code">{code}</span> : null}
            <ProvenanceBadge provenance={provenance} />
          </>
        }
        title={<bdi>{title}</bdi>}
        lead={isDocumented ? project.description : undefined}
        marks={isDocumented ? <SourceSays project={project} /> : undefined}
        actions={
          you?.acts.includes('edit') ? (
            <ButtonLink href={`/proyectos/${slug}/editar`} icon="pencil">
              {t('projects.page.edit')}
            </ButtonLink>
          ) : null
        }
      />
      {isDocumented ? null : <WhereItStands project={project} parties={parties} progress={progress} />}
    </>
  )
}

function WhereItStands(props: Omit<Props, 'you'>) {
  return (
    <>
      <ProjectSteps status={props.project.status} notes={useStepNotes(props.project)} />
      <StateBanner {...props} />
    </>
  )
}

function SourceSays({ project }: Pick<Props, 'project'>) {
  const { t } = useTranslation()
  return (
    <>
      <span>{t(`vocab.projectStatus.${project.status}`)}</span>
      {project.sourceSays ? (
        <span>
          {t('registry.projects.sourceSays')}: «{project.sourceSays}»
        </span>
      ) : null}
    </>
  )
}

/** Under each step: since when, until when, as far as it is known. */
function useStepNotes({ status, validFrom, validTo, createdAt, updatedAt, precision }: ProjectPage['project']) {
  const { t } = useTranslation()
  const format = useFormat()
  const from = format.partialDate(validFrom, precision)
  const to = format.partialDate(validTo, precision)
  const started = status !== 'planned' && from ? t('projects.steps.since', { date: from }) : undefined
  return {
    planned: format.date(createdAt),
    in_progress: started,
    suspended: t('projects.steps.since', { date: format.date(updatedAt) }),
    completed: status === 'completed' ? to : to ? t('projects.steps.until', { date: to }) : undefined,
    cancelled: to || undefined,
  }
}

function StateBanner({ project, parties, progress }: Omit<Props, 'you'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { status, isOpen } = project
  if (!project.isPublic) return <Said tone="info" text={t('projects.state.hidden')} />
  if (status === 'cancelled') return <Said tone="info" text={t('projects.state.cancelled')} />
  if (project.isDisputed) return <Said tone="warning" text={t('projects.state.disputed')} />
  if (status === 'suspended') return <Said tone="info" text={t('projects.state.suspended')} />
  if (isOpen && progress.overdue > 0) {
    return (
      <Banner tone="warning" role="note">
        <p>
          {t('projects.state.overdue', { count: progress.overdue })}{' '}
          <a href="#hitos">{t('projects.state.overdueLink')}</a>
        </p>
      </Banner>
    )
  }
  const nobody = parties.filter(party => party.answer === 'pending' && !party.hasMembers)
  if (!isOpen || nobody.length === 0) return null
  const names = format.list(nobody.map(party => party.name))
  return <Said tone="info" text={t('projects.state.pendingNobody', { parties: names })} />
}

function Said({ tone, text }: { tone: BannerTone; text: string }) {
  return (
    <Banner tone={tone} role="note">
      <p>{text}</p>
    </Banner>
  )
}
