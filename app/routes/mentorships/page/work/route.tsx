import '#app/i18n/sections/mentorship-work.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Banner } from '#app/components/ui/Banner.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readWorkPage, type WorkPage } from '#app/services/mentorship-work-page.server.ts'
import { workAction } from './actions.server.ts'
import { CommitmentsSection } from './CommitmentsSection.tsx'
import { ProgressSection } from './ProgressSection.tsx'
import { SessionsSection } from './SessionsSection.tsx'

export const meta = pageMeta

export const loader = pageLoader(async ({ context, params }) => {
  const { db, actor, now, t } = context
  const page = await readWorkPage(db, actor, params.id ?? '', now)
  const names = { mentor: page.mentor.name, mentee: page.mentee.name }
  return { ...page, meta: { title: t('mentorshipWork.page.metaTitle', names) } }
})

export const action = workAction

/** After a refusal too: the page shows what the record has become. */
export const shouldRevalidate = () => true

/** `/mentorias/:id/trabajo`: what the two write from session to session. */
export default function WorkRoute() {
  const { t } = useTranslation()
  const page = useLoaderData<typeof loader>()
  const { mentorship, mentor, mentee } = page
  const names = { mentor: mentor.name, mentee: mentee.name }
  const dimension = t(`vocab.maturityDimension.${mentorship.dimension}`).toLowerCase()
  return (
    <div className="page">
      <Breadcrumbs
        crumbs={[
          { label: t('ui.nav.mentorships'), href: '/mentorias' },
          { label: t('mentorshipWork.page.crumb', { dimension }), href: `/mentorias/${mentorship.id}` },
          { label: t('mentorshipWork.page.title') },
        ]}
      />
      <PageHead
        title={t('mentorshipWork.page.title')}
        lead={t('mentorshipWork.page.lead', { ...names, dimension })}
        marks={
          <span>{t(page.readsNotes ? 'mentorshipWork.page.private' : 'mentorshipWork.page.privateCoordination')}</span>
        }
      />
      <StateNote page={page} />
      <SessionsSection page={page} />
      <CommitmentsSection page={page} />
      <ProgressSection page={page} />
    </div>
  )
}

const BEFORE: readonly WorkPage['mentorship']['status'][] = ['requested', 'waitlisted', 'accepted']

function StateNote({ page: { mentorship, canRecord, canWork } }: { page: WorkPage }) {
  const { t } = useTranslation()
  const isWaiting = BEFORE.includes(mentorship.status)
  if (!isWaiting && !(canRecord && !canWork)) return null
  return (
    <Banner tone="info" role="note">
      <p>{t(isWaiting ? 'mentorshipWork.page.notStarted' : 'mentorshipWork.page.over')}</p>
    </Banner>
  )
}
