import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ObjectName } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { FigureTable } from '#app/components/registry/FigureTable.tsx'
import { HistoryAndSources } from '#app/components/registry/HistoryAndSources.tsx'
import { PartyList } from '#app/components/registry/PartyList.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { DefinitionList } from '#app/components/ui/DefinitionList.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { Detail, Panel } from '#app/components/ui/Panel.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { periodText } from '#app/i18n/period.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readProjectPage } from '#app/services/projects.server.ts'
import { readTimeline } from '#app/services/timeline.server.ts'

const HISTORY_SHOWN = 12

export const loader = pageLoader(async ({ context, params }) => {
  const { db, actor, language } = context
  const { id, ...page } = await readProjectPage(db, params.slug ?? '', language)
  return {
    ...page,
    history: await readTimeline(db, actor, { type: 'project', id }, language, HISTORY_SHOWN),
    meta: { title: page.project.title, description: page.project.description ?? undefined },
  }
})

export const meta = pageMeta

export default function ProjectPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const { project, parties, figures, history, sources } = useLoaderData<typeof loader>()
  const { validFrom: from, validTo: to, precision } = project
  const kind = t(`vocab.projectKind.${project.kind}` as 'vocab.projectKind.estudio')
  return (
    <div className="page">
      <Breadcrumbs crumbs={[{ label: t('registry.projects.title'), href: '/proyectos' }, { label: project.title }]} />
      <PageHead
        object={
          <>
            <ObjectName kind="project">{kind}</ObjectName>
            {project.code ? <span className="code">{project.code}</span> : null}
            <ProvenanceBadge provenance={project.provenance} />
          </>
        }
        title={project.title}
        lead={project.description}
        marks={
          <>
            <span>{t(`vocab.projectStatus.${project.status}`)}</span>
            {project.sourceSays ? (
              <span>
                {t('registry.projects.sourceSays')}: «{project.sourceSays}»
              </span>
            ) : null}
          </>
        }
      />
      <Detail
        side={
          <Panel title={t('profile.sheet.title')}>
            <DefinitionList
              items={[
                { term: t('registry.projects.kind'), value: kind },
                { term: t('registry.projects.axis'), value: project.axis },
                { term: t('registry.status'), value: t(`vocab.projectStatus.${project.status}`) },
                {
                  term: t('registry.projects.sourceSays'),
                  value: project.sourceSays ? `«${project.sourceSays}»` : null,
                },
                { term: t('registry.date'), value: periodText(t, format, { from, to, precision }) },
                {
                  term: t('registry.link'),
                  value: project.url ? (
                    <a href={project.url} rel="noopener noreferrer nofollow">
                      {t('registry.openLink')}
                    </a>
                  ) : null,
                },
              ]}
            />
          </Panel>
        }
      >
        <Section id="cifras" title={t('registry.projects.figures')} lead={t('registry.projects.figuresLead')}>
          {figures.length > 0 ? (
            <FigureTable figures={figures} caption={t('registry.projects.figures')} />
          ) : (
            <p className="muted">{t('registry.projects.noFigures')}</p>
          )}
        </Section>
        {parties.length > 0 ? (
          <Section id="participan" title={t('registry.projects.parties')}>
            <PartyList
              parties={parties}
              roleOf={role => t(`vocab.projectRole.${role}` as 'vocab.projectRole.leader')}
            />
          </Section>
        ) : null}
        <HistoryAndSources
          subject={{ type: 'project', key: project.slug }}
          history={history}
          sources={sources}
          isDemo={project.isDemo}
        />
      </Detail>
    </div>
  )
}
