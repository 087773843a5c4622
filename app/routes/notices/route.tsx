import '#app/i18n/sections/following.ts'
import '#app/i18n/sections/lists.ts'
import '#app/i18n/sections/notices.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { UndoLevel } from '#app/components/follow/UndoLevel.tsx'
import { useChosen } from '#app/components/lists/facets.ts'
import { IgnoredValues } from '#app/components/lists/IgnoredValues.tsx'
import { AppliedFilters } from '#app/components/ui/AppliedFilters.tsx'
import { PageHead } from '#app/components/ui/PageHead.tsx'
import { noticesForm, undoAddress } from '#app/domain/follow-forms.ts'
import { NOTICE_AGES } from '#app/domain/notices.ts'
import { demand } from '#app/domain/permissions.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { setLevel } from '#app/services/levels.server.ts'
import { markNotices, readNotices } from '#app/services/notices.server.ts'
import { NoNotices } from './NoNotices.tsx'
import { NoticeGroup } from './NoticeGroup.tsx'
import { NoticePages } from './NoticePages.tsx'
import { NoticeRail, useNoticeFacets } from './NoticeRail.tsx'
import { ReadAllForm } from './ReadForms.tsx'

export const loader = pageLoader(async ({ context: { db, actor, language, now, t }, url }) => ({
  ...(await readNotices(db, actor, url.searchParams, language, now)),
  meta: { title: t('notices.title'), description: t('notices.meta') },
}))

export const action = pageAction(async ({ context: { db, actor, now }, url, form, once }) => {
  demand(actor, 'news.read')
  const submission = parseWithZod(form, { schema: noticesForm })
  if (submission.status !== 'success') return invalid(submission)
  const { value } = submission
  if (value.intent === 'level') return done(undoAddress(url, value, await setLevel(db, actor, value, now, once)))
  await markNotices(db, actor, value)
  return done(url.pathname + url.search)
})

export const meta = pageMeta

export default function Notices() {
  const { t } = useTranslation()
  const { list, unread, through, notices, undo, isFirst, next } = useLoaderData<typeof loader>()
  const facets = useNoticeFacets()
  return (
    <div className="page">
      <PageHead
        title={t('notices.title')}
        lead={t('notices.lead', { count: unread })}
        actions={
          <>
            <a href="/siguiendo">{t('notices.toFollowing')}</a>
            {unread > 0 ? <ReadAllForm through={through} /> : null}
          </>
        }
      />
      <UndoLevel undo={undo} />
      <IgnoredValues ignored={list.ignored} />
      <div className="with-rail">
        <NoticeRail list={list} facets={facets} />
        <section aria-label={t('lists.results')}>
          <div className="results-head">
            <p className="results-count" role="status">
              {t('notices.count', { count: list.total })}
            </p>
            <AppliedFilters filters={useChosen(list, facets)} />
          </div>
          {list.total === 0 ? <NoNotices list={list} /> : null}
          {NOTICE_AGES.map(age => (
            <NoticeGroup key={age} age={age} notices={notices.filter(notice => notice.age === age)} />
          ))}
          <NoticePages isFirst={isFirst} next={next} />
        </section>
      </div>
    </div>
  )
}
