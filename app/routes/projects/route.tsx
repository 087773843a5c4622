import '#app/i18n/sections/lists.ts'
import '#app/i18n/sections/projects.ts'
import '#app/i18n/sections/registry.ts'
import '#app/i18n/sections/registry-lists.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useVocabularyOptions } from '#app/components/lists/facets.ts'
import { ListPage } from '#app/components/lists/ListPage.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { Num } from '#app/components/ui/Numbers.tsx'
import { PROJECT_KINDS, PROJECT_PROGRESS, PROJECT_SORTS } from '#app/domain/project-list.ts'
import { PROJECT_STATUSES } from '#app/domain/projects.ts'
import { MACRO_SECTORS, PROVENANCES, REGIONS } from '#app/domain/vocabularies.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { followAction, pageLoader } from '#app/server/handlers.server.ts'
import { readProjectList } from '#app/services/projects.server.ts'
import { readTopicFollows } from '#app/services/topic-follows.server.ts'
import { ProjectListTable } from './ProjectListTable.tsx'

export const loader = pageLoader(async ({ context: { db, actor, language, now, t }, url }) => ({
  ...(await readProjectList(db, actor, url.searchParams, language, now)),
  topics: await readTopicFollows(db, actor, 'projects', url.searchParams),
  meta: { title: t('registry.projects.title'), description: t('registry.projects.meta') },
}))

export const action = followAction

export const meta = pageMeta

export default function Projects() {
  const { t } = useTranslation()
  const { list, projects, hasPrivate, canRecord } = useLoaderData<typeof loader>()
  const options = useVocabularyOptions()
  const record = canRecord ? (
    <ButtonLink href="/proyectos/nuevo" look="primary" icon="plus">
      {t('projects.record')}
    </ButtonLink>
  ) : undefined
  return (
    <ListPage
      title={t('registry.projects.title')}
      lead={t('registry.projects.lead', { count: list.all })}
      actions={record}
      list={list}
      facets={[
        { name: 'estado', legend: t('lists.facet.estado'), options: options('projectStatus', PROJECT_STATUSES) },
        {
          name: 'avance',
          legend: t('projects.list.progress'),
          options: PROJECT_PROGRESS.map(value => ({ value, label: t('projects.list.hasOverdue') })),
        },
        { name: 'tipo', legend: t('lists.facet.tipo'), options: options('projectKind', PROJECT_KINDS) },
        { name: 'region', legend: t('lists.facet.region'), options: options('region', REGIONS) },
        { name: 'macrosector', legend: t('lists.facet.macrosector'), options: options('macroSector', MACRO_SECTORS) },
        { name: 'procedencia', legend: t('lists.facet.procedencia'), options: options('provenance', PROVENANCES) },
      ]}
      search={{ label: t('registry.projects.search'), placeholder: t('registry.projects.placeholder') }}
      count={
        <>
          <b>
            <Num value={list.total} />
          </b>{' '}
          {t('registry.projects.of', { all: list.all })}
        </>
      }
      sorts={PROJECT_SORTS.map(value => ({ value, label: t(`registryLists.sort.${value}`) }))}
      submitLabel={t('registry.projects.submit', { count: list.total })}
      empty={{
        glyph: <ObjectGlyph kind="project" size={28} />,
        noMatch: t('registry.projects.noMatch'),
        none: t('registry.projects.none'),
        action: record,
      }}
      legend={hasPrivate ? <p className="smaller faint">{t('projects.list.private')}</p> : null}
    >
      <ProjectListTable projects={projects} sort={list.sort} />
    </ListPage>
  )
}
