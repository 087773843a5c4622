import '#app/i18n/sections/alliances.ts'
import '#app/i18n/sections/lists.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ListPage } from '#app/components/lists/ListPage.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { Num } from '#app/components/ui/Numbers.tsx'
import { ALLIANCE_SORTS } from '#app/domain/alliance-list.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { followAction, pageLoader } from '#app/server/handlers.server.ts'
import { readAllianceList } from '#app/services/alliance-list.server.ts'
import { readTopicFollows } from '#app/services/topic-follows.server.ts'
import { AllianceTable } from './AllianceTable.tsx'
import { useAllianceFacets } from './facets.tsx'

export const loader = pageLoader(async ({ context, url }) => ({
  ...(await readAllianceList(context.db, context.actor, url.searchParams, context.now)),
  topics: await readTopicFollows(context.db, context.actor, 'alliances', url.searchParams),
  meta: { title: context.t('alliances.title'), description: context.t('alliances.meta') },
}))

export const action = followAction

export const meta = pageMeta

export default function Alliances() {
  const { t } = useTranslation()
  const { list, alliances, hasPrivate, canPropose } = useLoaderData<typeof loader>()
  const facets = useAllianceFacets(hasPrivate)
  const propose = (
    <ButtonLink href="/alianzas/nueva" look="primary" icon="plus">
      {t('alliances.propose')}
    </ButtonLink>
  )
  return (
    <ListPage
      title={t('alliances.title')}
      lead={t('alliances.lead', { count: list.all })}
      actions={canPropose ? propose : undefined}
      list={list}
      facets={facets}
      search={{ label: t('alliances.list.search'), placeholder: t('alliances.list.placeholder') }}
      count={
        <>
          <b>
            <Num value={list.total} />
          </b>{' '}
          {t('alliances.list.of', { all: list.all })}
        </>
      }
      sorts={ALLIANCE_SORTS.map(value => ({ value, label: t(`alliances.list.sort.${value}`) }))}
      submitLabel={t('alliances.list.submit', { count: list.total })}
      empty={{
        glyph: <ObjectGlyph kind="alliance" size={28} />,
        noMatch: t('alliances.list.noMatch'),
        none: t('alliances.list.none'),
        noneText: t('alliances.list.noneText'),
        action: canPropose ? propose : undefined,
      }}
      legend={hasPrivate ? <p className="smaller faint">{t('alliances.list.private')}</p> : null}
    >
      <AllianceTable alliances={alliances} sort={list.sort} />
    </ListPage>
  )
}
