import '#app/i18n/sections/lists.ts'
import '#app/i18n/sections/registry.ts'
import '#app/i18n/sections/registry-lists.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ListPage } from '#app/components/lists/ListPage.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { Num } from '#app/components/ui/Numbers.tsx'
import { CLUSTER_SORTS } from '#app/domain/clusters.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { followAction, pageLoader } from '#app/server/handlers.server.ts'
import { readClusterList } from '#app/services/clusters.server.ts'
import { readTopicFollows } from '#app/services/topic-follows.server.ts'
import { ClusterTable } from './ClusterTable.tsx'
import { useClusterFacets } from './facets.tsx'

export const loader = pageLoader(async ({ context, url }) => ({
  ...(await readClusterList(context.db, context.actor, url.searchParams)),
  topics: await readTopicFollows(context.db, context.actor, 'clusters', url.searchParams),
  meta: { title: context.t('registryLists.clusters.title'), description: context.t('registryLists.clusters.meta') },
}))

export const action = followAction

export const meta = pageMeta

export default function Clusters() {
  const { t } = useTranslation()
  const { list, departments, clusters, withReading } = useLoaderData<typeof loader>()
  const facets = useClusterFacets(departments)
  return (
    <ListPage
      title={t('registryLists.clusters.title')}
      lead={t('registryLists.clusters.lead', { count: list.all })}
      actions={
        <ButtonLink href="/mapa" icon="waypoints">
          {t('registry.seeMap')}
        </ButtonLink>
      }
      list={list}
      facets={facets}
      search={{ label: t('registryLists.clusters.search'), placeholder: t('registryLists.clusters.placeholder') }}
      count={
        <>
          <b>
            <Num value={list.total} />
          </b>{' '}
          {t('registryLists.clusters.of', { all: list.all })}
        </>
      }
      sorts={CLUSTER_SORTS.map(value => ({ value, label: t(`registryLists.sort.${value}`) }))}
      submitLabel={t('registryLists.clusters.submit', { count: list.total })}
      empty={{
        glyph: <ObjectGlyph kind="cluster" size={28} />,
        noMatch: t('registryLists.clusters.noMatch'),
        none: t('registryLists.clusters.none'),
        noneText: t('registryLists.clusters.noneText'),
        action: <ButtonLink href="/pedir-acceso">{t('registryLists.clusters.noneAction')}</ButtonLink>,
      }}
      legend={withReading === 0 ? <p className="smaller faint">{t('registryLists.clusters.noReadings')}</p> : null}
    >
      <ClusterTable clusters={clusters} sort={list.sort} />
    </ListPage>
  )
}
