import '#app/i18n/sections/following.ts'
import '#app/i18n/sections/lists.ts'
import { parseWithZod } from '@conform-to/zod/v4'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { UndoLevel } from '#app/components/follow/UndoLevel.tsx'
import { ListPage } from '#app/components/lists/ListPage.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { Icon } from '#app/components/ui/Icon.tsx'
import { Num } from '#app/components/ui/Numbers.tsx'
import { levelForm, undoAddress } from '#app/domain/follow-forms.ts'
import { FOLLOWING_SORTS } from '#app/domain/following.ts'
import { demand } from '#app/domain/permissions.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { done, invalid, pageAction, pageLoader } from '#app/server/handlers.server.ts'
import { readFollowing } from '#app/services/following.server.ts'
import { setLevel } from '#app/services/levels.server.ts'
import { FollowingTable } from './FollowingTable.tsx'
import { useFollowingFacets } from './facets.ts'

export const loader = pageLoader(async ({ context: { db, actor, language, t }, url }) => ({
  ...(await readFollowing(db, actor, url.searchParams, language)),
  meta: { title: t('following.title'), description: t('following.meta') },
}))

export const action = pageAction(async ({ context: { db, actor, now }, url, form, once }) => {
  demand(actor, 'record.follow')
  const submission = parseWithZod(form, { schema: levelForm })
  if (submission.status !== 'success') return invalid(submission)
  const before = await setLevel(db, actor, submission.value, now, once)
  return done(undoAddress(url, submission.value, before))
})

export const meta = pageMeta

export default function Following() {
  const { t } = useTranslation()
  const { list, rows, undo } = useLoaderData<typeof loader>()
  return (
    <ListPage
      title={t('following.title')}
      lead={t('following.lead')}
      actions={
        <ButtonLink href="/avisos" icon="bell">
          {t('following.toNotices')}
        </ButtonLink>
      }
      before={<UndoLevel undo={undo} />}
      list={list}
      facets={useFollowingFacets()}
      search={{ label: t('following.search') }}
      count={
        <>
          <b>
            <Num value={list.total} />
          </b>{' '}
          {t('following.of', { count: list.all })}
        </>
      }
      sorts={FOLLOWING_SORTS.map(value => ({ value, label: t(`following.sort.${value}`) }))}
      submitLabel={t('following.submit', { count: list.total })}
      empty={{
        glyph: <Icon name="bell" size={28} />,
        noMatch: t('following.noMatch'),
        none: t('following.none'),
        action: <ButtonLink href="/clusteres">{t('following.noneAction')}</ButtonLink>,
      }}
      legend={<p className="following-help">{t('following.levelHelp')}</p>}
    >
      <FollowingTable rows={rows} />
    </ListPage>
  )
}
