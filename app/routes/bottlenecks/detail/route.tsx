import '#app/i18n/sections/bottlenecks.ts'
import '#app/i18n/sections/chain.ts'
import '#app/i18n/sections/lists.ts'
import '#app/i18n/sections/suggestions.ts'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ChainSection } from '#app/components/chain/Chain.tsx'
import { SuggestionForms } from '#app/components/chain/SuggestionForms.tsx'
import { EventTimeline } from '#app/components/records/EventTimeline.tsx'
import { FeedLinks } from '#app/components/records/FeedLinks.tsx'
import { ReportErrorLink } from '#app/components/records/ReportErrorLink.tsx'
import { useRoot } from '#app/components/root-data.ts'
import { Detail, Panel } from '#app/components/ui/Panel.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import type { EventView } from '#app/domain/event-view.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { demandIntent } from '#app/services/bottleneck-access.server.ts'
import { type BottleneckPage, readBottleneckPage } from '#app/services/bottleneck-page.server.ts'
import { readChainAt } from '#app/services/chain.server.ts'
import { readFollow } from '#app/services/follows.server.ts'
import { readSuggestion } from '#app/services/status-suggestions.server.ts'
import { readCodeFollow } from '#app/services/topic-follows.server.ts'
import { answer } from './actions.server.ts'
import { BasisSection } from './BasisSection.tsx'
import { BottleneckHead } from './BottleneckHead.tsx'
import { CoordinationPanel } from './CoordinationPanel.tsx'
import { DecisionsSection } from './DecisionsSection.tsx'
import { FactsPanel } from './FactsPanel.tsx'
import { NewsSection } from './NewsSection.tsx'
import { PrioritySection } from './PrioritySection.tsx'
import { SeverityPanel } from './SeverityPanel.tsx'
import { SimilarPanel } from './SimilarPanel.tsx'
import { Suffered } from './Suffered.tsx'

export const loader = pageLoader(async ({ context, params, url }) => {
  const { db, actor, language, now } = context
  const page = await readBottleneckPage(db, actor, params.code ?? '', language)
  const { code, slug, titleEs, titleEn, description } = page.bottleneck
  const address = code ?? slug
  // A report's address stays good once it has a code; a code may be written in small letters.
  if (params.code !== address) throw redirect(`/cuellos-de-botella/${address}${url.search}`, 301)
  const title = (language === 'en' && titleEn) || titleEs
  const follow = await readFollow(db, actor, url.pathname)
  const answers = await readChainAt(db, url.pathname, language, now)
  return {
    ...page,
    follow,
    categoryFollow: await readCodeFollow(db, actor, 'category', page.bottleneck.category),
    answers,
    suggestion: await readSuggestion(db, actor, page.bottleneck.code),
    meta: { title: code ? `${code} ${title}` : title, description: description.slice(0, 200) },
  }
})

export const action = pageAction(async ({ context, params, form, once }) => {
  const address = params.code ?? ''
  const intent = await demandIntent(context.db, context.actor, address, form.get('intent'))
  return answer(intent, { context, address, form, once })
})

export const meta = pageMeta

/** After a refused form too: who comes too late sees what is recorded, and sends that version back. */
export const shouldRevalidate = () => true

export default function Bottleneck() {
  const { t } = useTranslation()
  const page = useLoaderData<typeof loader>()
  const { bottleneck } = page
  return (
    <div className="page">
      <BottleneckHead bottleneck={bottleneck} reached={page.reached} own={page.own} mayPostNews={page.mayPostNews} />
      {page.answers ? (
        <ChainSection chain={page.answers.chain} here="bottleneck" missing={page.answers.missing} />
      ) : null}
      <Detail side={<Side />}>
        <Section id="que-pasa" title={t('bottlenecks.page.what')}>
          <p className="description typed" lang="es">
            {bottleneck.description}
          </p>
          {bottleneck.suggestedResponse ? (
            <div className="supposition">
              <h3>{t('bottlenecks.page.response')}</h3>
              <p lang="es">{bottleneck.suggestedResponse}</p>
              <p className="smaller faint">{t('bottlenecks.page.responseHelp')}</p>
            </div>
          ) : null}
        </Section>
        <Suffered reported={page.reported} supposed={page.supposed} />
        <PrioritySection priority={page.priority} bottleneck={bottleneck} />
        <NewsSection news={page.news} mayPostNews={page.mayPostNews} isPublic={bottleneck.code !== null} />
        <DecisionsSection decisions={page.decisions} />
        <BasisSection obstacles={page.obstacles} sources={page.sources} bottleneck={bottleneck} />
        <Section id="historia" title={t('bottlenecks.page.history')}>
          <EventTimeline events={ownEvents(page)} />
          <FeedLinks dates />
          {bottleneck.code ? (
            <p className="spaced-top">
              <ReportErrorLink subject={{ type: 'bottleneck', key: bottleneck.code }} />
            </p>
          ) : null}
        </Section>
      </Detail>
    </div>
  )
}

/** On its own page the entry is its code, and need not say again where it comes from; initiatives and projects keep their names. */
function ownEvents({ events, bottleneck }: Pick<BottleneckPage, 'events' | 'bottleneck'>): EventView[] {
  const name = bottleneck.code ?? bottleneck.titleEs
  return events.map(event =>
    event.subject.type === 'bottleneck'
      ? { ...event, subject: { ...event.subject, name, href: null, provenance: null } }
      : event,
  )
}

function Side() {
  const { t } = useTranslation()
  const viewer = useRoot()?.viewer
  const page = useLoaderData<typeof loader>()
  const { bottleneck, own, steps } = page
  return (
    <>
      {own ? <SeverityPanel own={own} isOpen={bottleneck.status !== 'dismissed'} /> : null}
      {viewer ? null : (
        <Panel title={t('bottlenecks.own.ask')}>
          <p>{t('bottlenecks.own.askHelp')}</p>
          <p>
            <a href={`/entrar?volver=${encodeURIComponent(`/cuellos-de-botella/${bottleneck.code}`)}`}>
              {t('bottlenecks.own.signIn')}
            </a>
          </p>
        </Panel>
      )}
      {page.suggestion ? (
        <Panel title={t('suggestions.title')}>
          <SuggestionForms suggestion={page.suggestion} version={bottleneck.version} />
        </Panel>
      ) : null}
      {steps ? (
        <CoordinationPanel
          key={bottleneck.version}
          bottleneck={bottleneck}
          responsible={page.responsible}
          choices={page.choices}
          steps={steps}
        />
      ) : null}
      <FactsPanel
        categoryFollow={page.categoryFollow}
        bottleneck={bottleneck}
        responsible={page.responsible}
        suggestedResponsible={page.suggestedResponsible}
        reportedBy={page.reportedBy}
      />
      <SimilarPanel similar={page.similar} />
    </>
  )
}
