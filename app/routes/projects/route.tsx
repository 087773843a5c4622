import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useVocabularyOptions } from '#app/components/lists/facets.ts'
import { ListPage } from '#app/components/lists/ListPage.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { PROJECT_KINDS, PROJECT_SORTS } from '#app/domain/project-list.ts'
import { PROJECT_STATUSES } from '#app/domain/projects.ts'
import { MACRO_SECTORS, PROVENANCES, REGIONS } from '#app/domain/vocabularies.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readProjectList } from '#app/services/projects.server.ts'
import { ProjectListTable } from './ProjectListTable.tsx'

export const loader = pageLoader(async ({ context, url }) => ({
  ...(await readProjectList(context.db, url.searchParams, context.language)),
  meta: { title: context.t('registry.projects.title'), description: context.t('registry.projects.meta') },
}))

export const meta = pageMeta

export default function Projects() {
  const { t } = useTranslation()
  const { list, projects } = useLoaderData<typeof loader>()
  const options = useVocabularyOptions()
  return (
    <ListPage
      title={t('registry.projects.title')}
      lead={t('registry.projects.lead', { count: list.all })}
      list={list}
      facets={[
        { name: 'tipo', legend: t('lists.facet.tipo'), options: options('projectKind', PROJECT_KINDS) },
        { name: 'estado', legend: t('lists.facet.estado'), options: options('projectStatus', PROJECT_STATUSES) },
        { name: 'region', legend: t('lists.facet.region'), options: options('region', REGIONS) },
        { name: 'macrosector', legend: t('lists.facet.macrosector'), options: options('macroSector', MACRO_SECTORS) },
        { name: 'procedencia', legend: t('lists.facet.procedencia'), options: options('provenance', PROVENANCES) },
      ]}
      search={{ label: t('registry.projects.search'), placeholder: t('registry.projects.placeholder') }}
      count={
        <>
          <b>{list.total}</b> {t('registry.projects.of', { all: list.all })}
        </>
      }
      sorts={PROJECT_SORTS.map(value => ({ value, label: t(`registry.sort.${value}`) }))}
      submitLabel={t('registry.projects.submit', { count: list.total })}
      empty={{
        glyph: <ObjectGlyph kind="project" size={28} />,
        noMatch: t('registry.projects.noMatch'),
        none: t('registry.projects.none'),
      }}
    >
      <ProjectListTable projects={projects} sort={list.sort} />
    </ListPage>
  )
}
