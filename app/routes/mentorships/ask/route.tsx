import '#app/i18n/sections/mentor-reasons.ts'
import '#app/i18n/sections/mentorship-ask.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { Breadcrumbs } from '#app/components/ui/Breadcrumbs.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { readMentorQuery } from '#app/domain/mentor-matching.ts'
import { requestMentorshipSchema, startProblem } from '#app/domain/mentorship-forms.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { demandCluster } from '#app/services/bottleneck-access.server.ts'
import { readAskPage } from '#app/services/mentor-ask.server.ts'
import { requestMentorship } from '#app/services/mentorship-requests.server.ts'
import { AskChoice } from './AskChoice.tsx'
import { MentorList } from './MentorList.tsx'
import { RequestForm } from './RequestForm.tsx'
import { WhyNot } from './WhyNot.tsx'

export const meta = pageMeta

export const loader = pageLoader(async ({ context, url }) => ({
  ...(await readAskPage(context.db, context.actor, readMentorQuery(url.searchParams), context.now)),
  meta: { title: context.t('mentorshipAsk.title'), description: context.t('mentorshipAsk.meta') },
}))

export const action = pageAction(async ({ context, form, once }) => {
  const { db, actor, env, now } = context
  await demandCluster(db, actor, 'mentorship.request')
  const submission = parseWithZod(form, { schema: requestMentorshipSchema })
  if (submission.status !== 'success') return invalid(submission)
  const late = startProblem(submission.value.startDate, now)
  if (late) return invalid(submission, { startDate: [late] })
  const id = await requestMentorship(db, actor, { ...submission.value, publicUrl: env.PUBLIC_URL, once }, now)
  return done(`/mentorias/${id}`, 'mentorships.notice.requested')
})

/** After a refusal too: somebody may have taken the last place, or the two may have one already. */
export const shouldRevalidate = () => true

export default function AskForMentorship() {
  const { t } = useTranslation()
  const page = useLoaderData<typeof loader>()
  const title = t('mentorshipAsk.title')
  return (
    <div className="page">
      <Breadcrumbs crumbs={[{ label: t('mentorshipAsk.list'), href: '/mentorias' }, { label: title }]} />
      <PageHead title={title} lead={t('mentorshipAsk.lead')} />
      {page.reader === 'cluster' ? <Ask page={page} /> : <WhyNot reader={page.reader} />}
    </div>
  )
}

type Page = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { reader: 'cluster' }>

function Ask({ page }: { page: Page }) {
  const { t } = useTranslation()
  const { result, chosen, query } = page
  const { dimension } = query
  return (
    <div className="ask">
      <AskChoice page={page} />
      <div>
        {result && dimension ? (
          <MentorList page={page} result={result} dimension={dimension} />
        ) : (
          <EmptyState
            level={2}
            glyph={<ObjectGlyph kind="mentorship" size={28} />}
            title={t('mentorshipAsk.start.title')}
          >
            {t('mentorshipAsk.start.text')}
          </EmptyState>
        )}
        {chosen && dimension ? <RequestForm page={page} mentor={chosen.mentor} dimension={dimension} /> : null}
      </div>
    </div>
  )
}
