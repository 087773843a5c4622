import '#app/i18n/sections/inbox.ts'
import '#app/i18n/sections/profile.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { MissingPanel } from '#app/components/registry/MissingPanel.tsx'
import { Banner } from '#app/components/ui/Banner.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readInbox } from '#app/services/inbox.server.ts'
import { AllianceTasks } from './AllianceTasks.tsx'
import { InitiativeTasks } from './InitiativeTasks.tsx'
import { MentorReviews } from './MentorReviews.tsx'
import { MentorshipTasks } from './MentorshipTasks.tsx'
import { ProjectTasks } from './ProjectTasks.tsx'
import { Reviews } from './Reviews.tsx'

export const meta = pageMeta

export const loader = pageLoader(async ({ context }) => ({
  ...(await readInbox(context.db, context.actor, context.now)),
  meta: { title: context.t('inbox.title'), description: context.t('inbox.meta') },
}))

export default function Inbox() {
  const { t } = useTranslation()
  const { count, party, canAnswer, tasks, initiativeTasks, projectTasks, mentorshipTasks, missing, reviews, mentors } =
    useLoaderData<typeof loader>()
  const asksAnswer = tasks.length > 0 || mentorshipTasks.length > 0
  const name = party?.name ?? t('inbox.coordinationParty')
  return (
    <div className="page">
      <PageHead title={t('inbox.title')} lead={t('inbox.lead', { count, party: name })} />
      <div className="inbox">
        {party && !canAnswer && asksAnswer ? (
          <Banner tone="info" role="note">
            <p>{t('inbox.editorNote', { party: name })}</p>
          </Banner>
        ) : null}
        {tasks.length > 0 ? (
          <Section id="alianzas" title={t('inbox.alliances')}>
            <AllianceTasks tasks={tasks} canAnswer={canAnswer} />
          </Section>
        ) : null}
        {initiativeTasks.length > 0 ? (
          <Section id="iniciativas" title={t('inbox.initiatives.title')}>
            <InitiativeTasks tasks={initiativeTasks} />
          </Section>
        ) : null}
        {projectTasks.length > 0 ? (
          <Section id="proyectos" title={t('inbox.projects.title')}>
            <ProjectTasks tasks={projectTasks} />
          </Section>
        ) : null}
        {mentorshipTasks.length > 0 ? (
          <Section id="mentorias" title={t('inbox.mentorships.title')}>
            <MentorshipTasks tasks={mentorshipTasks} />
          </Section>
        ) : null}
        {reviews.length > 0 ? (
          <Section id="cuellos" title={t('inbox.bottlenecks')}>
            <Reviews reviews={reviews} />
          </Section>
        ) : null}
        {mentors.length > 0 ? (
          <Section id="mentores" title={t('inbox.mentors.title')}>
            <MentorReviews mentors={mentors} />
          </Section>
        ) : null}
        {count === 0 ? (
          <EmptyState
            level={2}
            glyph={<Icon name="check" size={28} />}
            title={t('inbox.none')}
            action={<ButtonLink href="/alianzas">{t('inbox.noneAction')}</ButtonLink>}
          >
            {t('inbox.noneHelp')}
          </EmptyState>
        ) : null}
        {party && missing.length > 0 ? <MissingPanel slug={party.slug} missing={missing} /> : null}
      </div>
    </div>
  )
}
