import '#app/i18n/sections/chain.ts'
import '#app/i18n/sections/initiatives.ts'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ChainSection } from '#app/components/chain/Chain.tsx'
import { EventTimeline } from '#app/components/records/EventTimeline.tsx'
import { FeedLinks } from '#app/components/records/FeedLinks.tsx'
import { Detail } from '#app/components/ui/Panel.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { pageMeta } from '#app/i18n/meta.ts'
import { headersOfAction, pageLoader } from '#app/server/handlers.server.ts'
import { readChainAt } from '#app/services/chain.server.ts'
import { readFollow } from '#app/services/follows.server.ts'
import { readInitiativePage } from '#app/services/initiative-page.server.ts'
import { initiativeAction } from './action.server.ts'
import { CommitSection } from './CommitForm.tsx'
import { CommitmentsSection } from './CommitmentsSection.tsx'
import { DecisionSection } from './DecisionSection.tsx'
import { FactsPanel } from './FactsPanel.tsx'
import { InitiativeHead } from './InitiativeHead.tsx'
import { ProposalSection } from './ProposalSection.tsx'
import { QuestionsSection } from './QuestionsSection.tsx'
import { VersionsSection } from './VersionsSection.tsx'
import { YourSide } from './YourSide.tsx'

export const meta = pageMeta

export const headers = headersOfAction

export const loader = pageLoader(async ({ context, params, url }) => {
  const { db, actor, language, now } = context
  const page = await readInitiativePage(db, actor, params.slug ?? '', language, now)
  const { slug, code, title, status } = page.initiative
  if (status === 'draft') throw redirect(`/iniciativas/${slug}/editar`, 302)
  // What people say is its code; its address is one.
  if (params.slug !== slug) throw redirect(`/iniciativas/${slug}`, 302)
  return {
    ...page,
    follow: await readFollow(db, actor, url.pathname),
    answers: await readChainAt(db, url.pathname, language, now),
    meta: { title: `${code ?? ''} ${title}`.trim() },
  }
})

export const action = initiativeAction

export default function InitiativeRoute() {
  const { t } = useTranslation()
  const page = useLoaderData<typeof loader>()
  const { initiative, you, questions, versions, events } = page
  return (
    <div className="page">
      <InitiativeHead page={page} />
      {page.answers ? <ChainSection chain={page.answers.chain} here="initiative" /> : null}
      <Detail
        side={
          <>
            <YourSide page={page} />
            <FactsPanel page={page} />
          </>
        }
      >
        <ProposalSection page={page} />
        <DecisionSection page={page} />
        <CommitmentsSection page={page} />
        {you ? <CommitSection initiative={initiative} you={you} /> : null}
        <QuestionsSection questions={questions} you={you} />
        <VersionsSection versions={versions} />
        <Section id="historia" title={t('initiatives.page.history')}>
          <EventTimeline events={events} />
          <FeedLinks dates />
        </Section>
      </Detail>
    </div>
  )
}
