import '#app/i18n/sections/registry.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ListPage } from '#app/components/lists/ListPage.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ButtonLink } from '#app/components/ui/Button.tsx'
import { CLUSTER_SORTS } from '#app/domain/clusters.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { pageLoader } from '#app/server/handlers.server.ts'
import { readClusterList } from '#app/services/clusters.server.ts'
import { ClusterTable } from './ClusterTable.tsx'
import { useClusterFacets } from './facets.tsx'

export const loader = pageLoader(async ({ context, url }) => ({
  ...(await readClusterList(context.db, context.actor, url.searchParams)),
  meta: { title: context.t('registry.clusters.title'), description: context.t('registry.clusters.meta') },
}))

export const meta = pageMeta

export default function Clusters() {
  const { t } = useTranslation()
  const { list, departments, clusters, withReading } = useLoaderData<typeof loader>()
  const facets = useClusterFacets(departments)
  return (
    <ListPage
      title={t('registry.clusters.title')}
      lead={t('registry.clusters.lead', { count: list.all })}
      actions={
        <ButtonLink href="/mapa" icon="waypoints">
          {t('registry.seeMap')}
        </ButtonLink>
      }
      list={list}
      facets={facets}
      search={{ label: t('registry.clusters.search'), placeholder: t('registry.clusters.placeholder') }}
      count={
        <>
          <b>{list.total}</b> {t('registry.clusters.of', { all: list.all })}
        </>
      }
      sorts={CLUSTER_SORTS.map(value => ({ value, label: t(`registry.sort.${value}`) }))}
      submitLabel={t('registry.clusters.submit', { count: list.total })}
      empty={{
        glyph: <ObjectGlyph kind="cluster" size={28} />,
        noMatch: t('registry.clusters.noMatch'),
        none: t('registry.clusters.none'),
      }}
      legend={withReading === 0 ? <p className="smaller faint">{t('registry.clusters.noReadings')}</p> : null}
    >
      <ClusterTable clusters={clusters} sort={list.sort} />
    </ListPage>
  )
}
