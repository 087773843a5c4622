import { useTranslation } from 'react-i18next'
import { WhatMetricSays } from '#app/components/network-metrics/WhatMetricSays.tsx'
import { ObjectName } from '#app/components/records/ObjectGlyph.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { EmptyState } from '#app/components/ui/EmptyState.tsx'
import { Pagination } from '#app/components/ui/Pagination.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { recordPath } from '#app/domain/addresses.ts'
import type { MetricsQuery } from '#app/domain/metrics-page.ts'
import { useFormat } from '#app/i18n/format.ts'
import type { readMetricsPage } from '#app/services/metrics-page.server.ts'

type Page = Awaited<ReturnType<typeof readMetricsPage>>
interface RankingTableProps {
  query: MetricsQuery
  words: Page['words']
  table: NonNullable<Page['content']>['table']
}

/** Clusters and organisations in the order of a metric, with its definition. */
export function RankingTable({ query, words, table }: RankingTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  // The degree is the number of contacts: once is enough.
  const showsContacts = words.id !== 'degree'
  const columns = [
    { key: 'rank', label: t('metricsPage.rank'), numeric: true },
    {
      key: 'name',
      label: t('metricsPage.name'),
      sort: { name: 'nombre', direction: 'ascending' as const },
    },
    { key: 'value', label: words.label, numeric: true, sort: { name: 'valor', direction: 'descending' as const } },
    ...(showsContacts ? [{ key: 'contacts', label: t('metricsPage.contacts'), numeric: true }] : []),
    { key: 'community', label: t('mapMetrics.communityLabel'), numeric: true },
  ]
  return (
    <Section id="posiciones" title={words.label} lead={t('metricsPage.places', { count: table.total })}>
      <WhatMetricSays words={words} />
      {table.sources === null ? null : (
        <p className="map-note">{t('metricsPage.estimate', { sources: format.number(table.sources) })}</p>
      )}
      {table.total === 0 ? (
        <EmptyState level={3} title={t('metricsPage.none')}>
          {t('metricsPage.noneHelp')}
        </EmptyState>
      ) : (
        <DataTable caption={t('metricsPage.caption', { label: words.label })} columns={columns} sort={query.order}>
          {table.rows.map(row => (
            <tr key={row.slug}>
              <td className="number" data-label={t('metricsPage.rank')}>
                {format.number(row.rank)}
              </td>
              <th scope="row" className="row-title">
                <a href={recordPath(row.kind, row.slug)}>{row.name}</a>
                <span className="cell-note">
                  <ObjectName kind={row.kind}>
                    {[t(`map.kind.${row.kind}`), ...row.regions.map(region => t(`vocab.region.${region}`))].join(' · ')}
                  </ObjectName>
                </span>
              </th>
              <td className="number" data-label={words.label}>
                {row.value}
                {row.error === null ? null : (
                  <span className="cell-note">{t('metricsPage.plusMinus', { error: row.error })}</span>
                )}
              </td>
              {showsContacts ? (
                <td className="number" data-label={t('metricsPage.contacts')}>
                  {format.number(row.contacts)}
                </td>
              ) : null}
              <td className="number" data-label={t('mapMetrics.communityLabel')}>
                {row.community ?? '–'}
              </td>
            </tr>
          ))}
        </DataTable>
      )}
      <Pagination page={table.page} pages={table.pages} />
    </Section>
  )
}
