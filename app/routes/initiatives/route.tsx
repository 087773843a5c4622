import '#app/i18n/sections/initiative-list.ts'
import '#app/i18n/sections/initiatives.ts'
import '#app/i18n/sections/lists.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ListPage } from '#app/components/lists/ListPage.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { Num } from '#app/components/ui/Numbers.tsx'
import { INITIATIVE_SORTS } from '#app/domain/initiative-list.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { followAction, pageLoader } from '#app/server/handlers.server.ts'
import { readInitiativeList } from '#app/services/initiatives.server.ts'
import { readTopicFollows } from '#app/services/topic-follows.server.ts'
import { Drafts } from './Drafts.tsx'
import { useInitiativeFacets } from './facets.tsx'
import { InitiativeTable } from './InitiativeTable.tsx'

export const loader = pageLoader(async ({ context, url }) => ({
  ...(await readInitiativeList(context.db, context.actor, url.searchParams)),
  topics: await readTopicFollows(context.db, context.actor, 'initiatives', url.searchParams),
  meta: { title: context.t('initiatives.title'), description: context.t('initiativeList.meta') },
}))

export const action = followAction

export const meta = pageMeta

export default function Initiatives() {
  const { t } = useTranslation()
  const { list, initiatives, drafts, actsForParty, canPropose } = useLoaderData<typeof loader>()
  const facets = useInitiativeFacets(actsForParty)
  const propose = (
    <ButtonLink href="/iniciativas/nueva" look="primary" icon="plus">
      {t('initiatives.propose')}
    </ButtonLink>
  )
  return (
    <ListPage
      title={t('initiatives.title')}
      lead={t('initiativeList.lead', { count: list.all })}
      actions={canPropose ? propose : undefined}
      before={<Drafts drafts={drafts} />}
      list={list}
      facets={facets}
      search={{ label: t('initiativeList.search'), placeholder: t('initiativeList.placeholder') }}
      count={
        <>
          <b>
            <Num value={list.total} />
          </b>{' '}
          {t('initiativeList.of', { all: list.all })}
        </>
      }
      sorts={INITIATIVE_SORTS.map(value => ({ value, label: t(`initiativeList.sort.${value}`) }))}
      submitLabel={t('initiativeList.submit', { count: list.total })}
      empty={{
        glyph: <ObjectGlyph kind="initiative" size={28} />,
        noMatch: t('initiativeList.noMatch'),
        none: t('initiativeList.none'),
        noneText: t('initiativeList.noneText'),
        action: canPropose ? (
          propose
        ) : (
          <ButtonLink href="/cuellos-de-botella">{t('initiativeList.noneAction')}</ButtonLink>
        ),
      }}
    >
      <InitiativeTable initiatives={initiatives} sort={list.sort} />
    </ListPage>
  )
}
