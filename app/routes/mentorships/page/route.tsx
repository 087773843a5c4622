import '#app/i18n/sections/mentor-reasons.ts'
import '#app/i18n/sections/mentorship-work.ts'
import '#app/i18n/sections/mentorships.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EventTimeline } from '#app/components/records/EventTimeline.tsx'
import { FeedLinks } from '#app/components/records/FeedLinks.tsx'
import { Detail } from '#app/components/ui/Panel.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { pageMeta } from '#app/i18n/meta.ts'
import { headersOfAction, pageLoader } from '#app/server/handlers.server.ts'
import { readFollow } from '#app/services/follows.server.ts'
import { readMentorshipPage } from '#app/services/mentorship-page.server.ts'
import { readWorkParts } from '#app/services/mentorship-work-parts.server.ts'
import { mentorshipAction } from './action.server.ts'
import { FactsPanel } from './FactsPanel.tsx'
import { MentorshipHead } from './MentorshipHead.tsx'
import { OthersSection } from './OthersSection.tsx'
import { QuestionsSection } from './QuestionsSection.tsx'
import { RequestSection } from './RequestSection.tsx'
import { AgreementSection } from './work/AgreementSection.tsx'
import { ClosingSections } from './work/ClosingSections.tsx'
import { ContactsPanel } from './work/ContactsPanel.tsx'
import { RestNote } from './work/RestNote.tsx'
import { SummarySection } from './work/SummarySection.tsx'
import { WorkPanel } from './work/WorkPanel.tsx'
import { YourSide } from './YourSide.tsx'

export const meta = pageMeta

export const headers = headersOfAction

export const loader = pageLoader(async ({ context, params, url }) => {
  const { db, actor, language, now, t } = context
  const page = await readMentorshipPage(db, actor, params.id ?? '', language, now)
  const { mentor, mentee, mentorship } = page
  const dimension = t(`vocab.maturityDimension.${mentorship.dimension}`).toLocaleLowerCase(language)
  return {
    ...page,
    work: await readWorkParts(db, actor, mentorship.id, language, now),
    follow: await readFollow(db, actor, url.pathname),
    meta: {
      title: `${t('mentorships.about', { dimension })}: ${mentor.name} – ${mentee.name}`,
      description: t('mentorships.accompanies', { mentor: mentor.name, mentee: mentee.name, dimension }),
    },
  }
})

export const action = mentorshipAction

/** After a refusal too: the page shows what the record has become. */
export const shouldRevalidate = () => true

export default function MentorshipRoute() {
  const { t } = useTranslation()
  const page = useLoaderData<typeof loader>()
  const { request, questions, you, events, work } = page
  return (
    <div className="page">
      <MentorshipHead page={page} />
      <Detail
        side={
          <>
            {you ? <YourSide page={page} you={you} /> : null}
            <WorkPanel work={work} />
            <FactsPanel page={page} />
            <ContactsPanel work={work} />
          </>
        }
      >
        <RestNote work={work} />
        <OthersSection page={page} />
        <ClosingSections work={work} />
        <SummarySection work={work} />
        <AgreementSection work={work} />
        {request ? <RequestSection page={page} request={request} /> : null}
        {questions ? <QuestionsSection questions={questions} you={you} /> : null}
        <Section id="historia" title={t('mentorships.page.history')}>
          <EventTimeline events={events} />
          <FeedLinks />
        </Section>
      </Detail>
    </div>
  )
}
