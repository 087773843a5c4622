import '#app/i18n/sections/maturity.ts'
import '#app/i18n/sections/partners.ts'
import '#app/i18n/sections/profile.ts'
import '#app/i18n/sections/registry.ts'
import '#app/i18n/sections/registry-lists.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { NeighbourhoodPicture } from '#app/components/network-map/NeighbourhoodPicture.tsx'
import { GatheringTable } from '#app/components/registry/GatheringTable.tsx'
import { HistoryAndSources } from '#app/components/registry/HistoryAndSources.tsx'
import { MissingPanel } from '#app/components/registry/MissingPanel.tsx'
import { ProjectTable } from '#app/components/registry/ProjectTable.tsx'
import { Detail, Panel } from '#app/components/ui/Panel.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { PARTNERS_BESIDE } from '#app/domain/partner-suggestions.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { followAction, pageLoader } from '#app/server/handlers.server.ts'
import { readClusterPage } from '#app/services/cluster-profile.server.ts'
import { readFollow } from '#app/services/follows.server.ts'
import { readNeighbourhood } from '#app/services/map-nodes.server.ts'
import { readPartnerSuggestions } from '#app/services/partner-suggestions.server.ts'
import { readTimeline } from '#app/services/timeline.server.ts'
import { readCodeFollow } from '#app/services/topic-follows.server.ts'
import { BottlenecksSection } from './BottlenecksSection.tsx'
import { LessonsSection } from './LessonsSection.tsx'
import { MaturitySection } from './MaturitySection.tsx'
import { MentorshipsSection } from './MentorshipsSection.tsx'
import { PartnersPanel } from './PartnersPanel.tsx'
import { ProfileHead } from './ProfileHead.tsx'
import { Sheet } from './Sheet.tsx'
import { TiesSection } from './TiesSection.tsx'
import { TopicsSection } from './TopicsSection.tsx'

const HISTORY_SHOWN = 12

export const loader = pageLoader(async ({ context, params, url }) => {
  const { db, actor, language, now, t } = context
  const { id, ...page } = await readClusterPage(db, actor, params.slug ?? '', language)
  const { name } = page.cluster
  return {
    ...page,
    follow: await readFollow(db, actor, url.pathname),
    sector: await readCodeFollow(db, actor, 'sector', page.cluster.productiveSector),
    suggestions: await readPartnerSuggestions(db, actor, page.cluster.slug, PARTNERS_BESIDE, now),
    neighbourhood: await readNeighbourhood(db, page.cluster.slug),
    history: await readTimeline(db, actor, { type: 'cluster', id }, language, HISTORY_SHOWN),
    meta: { title: name, description: t('profile.meta', { name }) },
  }
})

export const action = followAction

export const meta = pageMeta

export default function ClusterProfilePage() {
  const { t } = useTranslation()
  const page = useLoaderData<typeof loader>()
  const { cluster, rights, awards, projects, gatherings, neighbourhood } = page
  const hasReading = page.maturity.overall !== null || page.maturity.dimensions.length > 0
  return (
    <>
      <ProfileHead page={page} hasReading={hasReading} />
      <div className="page">
        <Detail
          side={
            <>
              {neighbourhood && neighbourhood.neighbours.length > 0 ? (
                <Panel title={t('profile.neighbourhood.title')}>
                  <NeighbourhoodPicture neighbourhood={neighbourhood} />
                  <p>
                    <a href={`/mapa?foco=${cluster.slug}`}>{t('profile.neighbourhood.open')}</a>
                  </p>
                </Panel>
              ) : null}
              <PartnersPanel suggestions={page.suggestions} />
              <Sheet cluster={cluster} declared={page.declared} sector={page.sector} />
              {page.missing ? <MissingPanel slug={cluster.slug} missing={page.missing} /> : null}
            </>
          }
        >
          {cluster.description ? <p className="description section">{cluster.description}</p> : null}
          {hasReading ? <MaturitySection maturity={page.maturity} slug={cluster.slug} /> : null}
          <TopicsSection
            offers={page.offers}
            needs={page.needs}
            editHref={rights.canEdit ? `/clusteres/${cluster.slug}/editar` : null}
          />
          <TiesSection ties={page.ties} slug={cluster.slug} />
          <BottlenecksSection bottlenecks={page.bottlenecks} />
          {projects.length > 0 ? (
            <Section id="proyectos" title={t('profile.projects.title')}>
              <ProjectTable projects={projects} caption={t('profile.projects.title')} />
            </Section>
          ) : null}
          <MentorshipsSection mentorships={page.mentorships} />
          <LessonsSection lessons={page.mentorships.lessons} />
          {awards.length > 0 ? (
            <Section id="reconocimientos" title={t('profile.awards.title')}>
              <ul className="lined">
                {awards.map(award => (
                  <li key={`${award.year} ${award.category}`}>{t('profile.awards.line', award)}</li>
                ))}
              </ul>
            </Section>
          ) : null}
          {gatherings.length > 0 ? (
            <Section id="encuentros" title={t('profile.gatherings.title')}>
              <GatheringTable gatherings={gatherings} caption={t('profile.gatherings.title')} />
            </Section>
          ) : null}
          {hasReading ? null : <MaturitySection maturity={page.maturity} slug={cluster.slug} />}
          <HistoryAndSources
            subject={{ type: 'cluster', key: cluster.slug }}
            history={page.history}
            sources={page.sources}
            isDemo={cluster.isDemo}
          />
        </Detail>
      </div>
    </>
  )
}
