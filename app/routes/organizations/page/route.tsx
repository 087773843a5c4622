import '#app/i18n/sections/lists.ts'
import '#app/i18n/sections/profile.ts'
import '#app/i18n/sections/registry.ts'
import '#app/i18n/sections/registry-lists.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { NeighbourhoodPicture } from '#app/components/network-map/NeighbourhoodPicture.tsx'
import { ObjectName } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { RegionMark } from '#app/components/records/Swatches.tsx'
import { GatheringTable } from '#app/components/registry/GatheringTable.tsx'
import { HistoryAndSources } from '#app/components/registry/HistoryAndSources.tsx'
import { ProjectTable } from '#app/components/registry/ProjectTable.tsx'
import { TieTable } from '#app/components/registry/TieTable.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { DefinitionList } from '#app/components/ui/DefinitionList.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { Detail, Panel } from '#app/components/ui/Panel.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { pageMeta } from '#app/i18n/meta.ts'
import { followAction, pageLoader } from '#app/server/handlers.server.ts'
import { readFollow } from '#app/services/follows.server.ts'
import { readNeighbourhood } from '#app/services/map-nodes.server.ts'
import { readOrganizationPage } from '#app/services/organizations.server.ts'
import { readTimeline } from '#app/services/timeline.server.ts'
import { LedClusters } from './LedClusters.tsx'

const HISTORY_SHOWN = 12

export const loader = pageLoader(async ({ context, params, url }) => {
  const { db, actor, language } = context
  const slug = params.slug ?? ''
  const { id, ...page } = await readOrganizationPage(db, slug, language)
  return {
    ...page,
    follow: await readFollow(db, actor, url.pathname),
    neighbourhood: await readNeighbourhood(db, slug),
    history: await readTimeline(db, actor, { type: 'organization', id }, language, HISTORY_SHOWN),
    meta: { title: page.organization.name },
  }
})

export const action = followAction

export const meta = pageMeta

export default function OrganizationPage() {
  const { t } = useTranslation()
  const page = useLoaderData<typeof loader>()
  const { organization, led, ties, projects, gatherings, neighbourhood } = page
  const place = [organization.city, organization.departmentName, organization.country].filter(Boolean).join(', ')
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[
          { label: t('registryLists.organizations.title'), href: '/organizaciones' },
          { label: organization.name },
        ]}
      />
      <PageHead
        object={
          <>
            <ObjectName kind="organization">{t(`vocab.organizationKind.${organization.organizationKind}`)}</ObjectName>
            <ProvenanceBadge provenance={organization.provenance} />
          </>
        }
        title={organization.name}
        marks={
          <>
            {place ? <span>{place}</span> : null}
            {organization.region ? <RegionMark region={organization.region} /> : null}
          </>
        }
        actions={
          <ButtonLink href={`/mapa?foco=${organization.slug}`} icon="waypoints">
            {t('profile.seeInNetwork')}
          </ButtonLink>
        }
      />
      <Detail
        side={
          <>
            {neighbourhood && neighbourhood.neighbours.length > 0 ? (
              <Panel title={t('profile.neighbourhood.title')}>
                <NeighbourhoodPicture neighbourhood={neighbourhood} />
                <p>
                  <a href={`/mapa?foco=${organization.slug}`}>{t('profile.neighbourhood.open')}</a>
                </p>
              </Panel>
            ) : null}
            <Panel title={t('profile.sheet.title')}>
              <DefinitionList
                items={[
                  {
                    term: t('registryLists.organizations.kind'),
                    value: t(`vocab.organizationKind.${organization.organizationKind}`),
                  },
                  { term: t('registryLists.organizations.city'), value: organization.city },
                  { term: t('lists.facet.departamento'), value: organization.departmentName },
                  { term: t('registryLists.organizations.country'), value: organization.country },
                  { term: t('registry.sourceNote'), value: organization.note },
                ]}
              />
            </Panel>
          </>
        }
      >
        {led.length > 0 ? (
          <Section id="gestiona" title={t('registryLists.organizations.leadsTitle')}>
            <LedClusters clusters={led} />
          </Section>
        ) : null}
        {ties.length > 0 || led.length === 0 ? (
          <Section id="vinculos" title={t('registryLists.organizations.tiesTitle')}>
            {ties.length > 0 ? (
              <TieTable ties={ties} caption={t('registryLists.organizations.tiesTitle')} />
            ) : (
              <p className="muted">{t('registryLists.organizations.noTies')}</p>
            )}
          </Section>
        ) : null}
        {projects.length > 0 ? (
          <Section id="proyectos" title={t('profile.projects.title')}>
            <ProjectTable projects={projects} caption={t('profile.projects.title')} />
          </Section>
        ) : null}
        {gatherings.length > 0 ? (
          <Section id="encuentros" title={t('profile.gatherings.title')}>
            <GatheringTable gatherings={gatherings} caption={t('profile.gatherings.title')} />
          </Section>
        ) : null}
        <HistoryAndSources
          subject={{ type: 'organization', key: organization.slug }}
          history={page.history}
          sources={page.sources}
          isDemo={organization.isDemo}
        />
      </Detail>
    </div>
  )
}
