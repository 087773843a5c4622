import '#app/i18n/sections/lists.ts'
import '#app/i18n/sections/registry.ts'
import '#app/i18n/sections/registry-lists.ts'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useVocabularyOptions } from '#app/components/lists/facets.ts'
import { ListPage } from '#app/components/lists/ListPage.tsx'
import { ObjectGlyph } from '#app/components/records/ObjectGlyph.tsx'
import { ProvenanceBadge } from '#app/components/records/ProvenanceBadge.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { Num } from '#app/components/ui/Numbers.tsx'
import { Tag } from '#app/components/ui/Tag.tsx'
import { NO_REGION, ORGANIZATION_SORTS } from '#app/domain/organizations.ts'
import { ORGANIZATION_KINDS, PROVENANCES, REGIONS } from '#app/domain/vocabularies.ts'
import { pageMeta } from '#app/i18n/meta.ts'
import { followAction, pageLoader } from '#app/server/handlers.server.ts'
import { readOrganizationList } from '#app/services/organizations.server.ts'
import { readTopicFollows } from '#app/services/topic-follows.server.ts'

export const loader = pageLoader(async ({ context, url }) => ({
  ...(await readOrganizationList(context.db, context.actor, url.searchParams)),
  topics: await readTopicFollows(context.db, context.actor, 'organizations', url.searchParams),
  meta: {
    title: context.t('registryLists.organizations.title'),
    description: context.t('registryLists.organizations.meta'),
  },
}))

export const action = followAction

export const meta = pageMeta

export default function Organizations() {
  const { t } = useTranslation()
  const { list, organizations } = useLoaderData<typeof loader>()
  const options = useVocabularyOptions()
  return (
    <ListPage
      title={t('registryLists.organizations.title')}
      lead={t('registryLists.organizations.lead', { count: list.all })}
      list={list}
      facets={[
        { name: 'tipo', legend: t('lists.facet.tipo'), options: options('organizationKind', ORGANIZATION_KINDS) },
        {
          name: 'region',
          legend: t('lists.facet.region'),
          options: [
            ...options('region', REGIONS),
            { value: NO_REGION, label: t('registryLists.organizations.noRegion') },
          ],
        },
        {
          name: 'procedencia',
          legend: t('lists.facet.procedencia'),
          options: options('provenance', PROVENANCES),
        },
      ]}
      search={{
        label: t('registryLists.organizations.search'),
        placeholder: t('registryLists.organizations.placeholder'),
      }}
      count={
        <>
          <b>
            <Num value={list.total} />
          </b>{' '}
          {t('registryLists.organizations.of', { all: list.all })}
        </>
      }
      sorts={ORGANIZATION_SORTS.map(value => ({ value, label: t(`registryLists.sort.${value}`) }))}
      submitLabel={t('registryLists.organizations.submit', { count: list.total })}
      empty={{
        glyph: <ObjectGlyph kind="organization" size={28} />,
        noMatch: t('registryLists.organizations.noMatch'),
        none: t('registryLists.organizations.none'),
        noneText: t('registryLists.organizations.noneText'),
      }}
    >
      <DataTable
        caption={t('registryLists.organizations.title')}
        sort={list.sort}
        columns={[
          {
            key: 'name',
            label: t('registryLists.organizations.column'),
            sort: { name: 'nombre', direction: 'ascending' },
          },
          { key: 'kind', label: t('registryLists.organizations.kind') },
          { key: 'city', label: t('registryLists.organizations.city') },
          { key: 'leads', label: t('registryLists.organizations.leads') },
          {
            key: 'ties',
            label: t('registry.ties'),
            numeric: true,
            sort: { name: 'vinculos', direction: 'descending' },
          },
          { key: 'provenance', label: t('registry.provenance') },
        ]}
      >
        {organizations.map(row => {
          const place = row.city ?? row.departmentName ?? row.country
          return (
            <tr key={row.slug} className={row.isYours ? 'row-yours' : undefined}>
              <th scope="row" className="row-title">
                <a href={`/organizaciones/${row.slug}`}>{row.name}</a>
                {row.isYours ? <Tag kind="yourCluster" /> : null}
              </th>
              <td>{t(`vocab.organizationKind.${row.organizationKind}`)}</td>
              <td className={place ? undefined : 'row-empty'}>
                {place ?? <span className="faint">{t('registry.none')}</span>}
              </td>
              <td
                className={row.leads > 0 ? 'no-wrap' : 'row-empty'}
                data-label={row.leads > 0 ? t('registryLists.organizations.leads') : undefined}
              >
                {row.leads > 0 ? t('registryLists.organizations.leadsCount', { count: row.leads }) : null}
              </td>
              <td className="number" data-label={t('registry.ties')}>
                <Num value={row.ties} />
              </td>
              <td>
                <ProvenanceBadge provenance={row.provenance} />
              </td>
            </tr>
          )
        })}
      </DataTable>
    </ListPage>
  )
}
