import '#app/i18n/sections/alliances.ts'
import '#app/i18n/sections/evidence.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EvidenceSection } from '#app/components/evidence/EvidenceSection.tsx'
import { EventTimeline } from '#app/components/records/EventTimeline.tsx'
import { FeedLinks } from '#app/components/records/FeedLinks.tsx'
import { ReportErrorLink } from '#app/components/records/ReportErrorLink.tsx'
import { SourcesList } from '#app/components/records/SourcesList.tsx'
import { Detail } from '#app/components/ui/Panel.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readAlliancePage } from '#app/services/alliance-page.server.ts'
import { readFollow } from '#app/services/follows.server.ts'
import { AllianceHead } from './AllianceHead.tsx'
import { allianceAction } from './action.server.ts'
import { FactsPanel } from './FactsPanel.tsx'
import { LastChange } from './LastChange.tsx'
import { PartiesSection } from './PartiesSection.tsx'
import { YourSide } from './YourSide.tsx'

export const meta = pageMeta

export const loader = pageLoader(async ({ context, params, url }) => {
  const { db, actor, language, now } = context
  const page = await readAlliancePage(db, actor, params.slug ?? '', language, now)
  return { ...page, follow: await readFollow(db, actor, url.pathname), meta: { title: page.alliance.title } }
})

export const action = allianceAction

/** After a refusal too: the page shows what the record has become, beside what was typed. */
export const shouldRevalidate = () => true

export default function AlliancePage() {
  const { t } = useTranslation()
  const { alliance, parties, you, lastChange, evidence, sources, events } = useLoaderData<typeof loader>()
  const { purpose, outcome, isDocumented } = alliance
  return (
    <div className="page">
      <AllianceHead alliance={alliance} parties={parties} you={you} />
      <Detail
        side={
          <>
            {you ? <YourSide alliance={alliance} parties={parties} you={you} /> : null}
            <FactsPanel alliance={alliance} />
          </>
        }
      >
        {purpose ? (
          <Section id="acuerdo" title={t(isDocumented ? 'alliances.page.description' : 'alliances.page.purpose')}>
            <p className="typed description" dir="auto">
              {purpose}
            </p>
          </Section>
        ) : null}
        {outcome ? (
          <Section id="resultado" title={t('alliances.page.outcome')}>
            <p className="typed description" dir="auto">
              {outcome}
            </p>
          </Section>
        ) : null}
        {lastChange ? <LastChange change={lastChange} parties={parties} /> : null}
        <PartiesSection parties={parties} isDocumented={isDocumented} />
        <EvidenceSection evidence={evidence} canAdd={you?.canAddEvidence ?? false} />
        {sources.length > 0 ? (
          <Section id="fuentes" title={t('alliances.page.sources')}>
            <SourcesList sources={sources} />
          </Section>
        ) : null}
        <Section id="historia" title={t('alliances.page.history')}>
          <EventTimeline events={events} />
          <FeedLinks />
          <p className="spaced-top">
            <ReportErrorLink subject={{ type: 'alliance', key: alliance.slug }} />
          </p>
        </Section>
      </Detail>
    </div>
  )
}
