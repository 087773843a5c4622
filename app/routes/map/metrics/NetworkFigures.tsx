import { useTranslation } from 'react-i18next'
import { WhatMetricSays } from '#app/components/network-metrics/WhatMetricSays.tsx'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { Section } from '#app/components/ui/Section.tsx'
import { useFormat } from '#app/i18n/format.ts'
import type { readMetricsPage } from '#app/services/metrics-page.server.ts'

type Content = NonNullable<Awaited<ReturnType<typeof readMetricsPage>>['content']>

/** What is said of the network as a whole, each figure with what it was counted from. */
export function NetworkFigures({ figures, parts }: Pick<Content, 'figures' | 'parts'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { density, components, region, macroSector, communities, bridges } = figures
  const nodes = (count: number) => t('mapMetrics.nodes', { count })
  const rows = [
    { ...density, unit: 'ofNodes' as const, note: null },
    {
      ...components,
      unit: 'ofNodes' as const,
      note: t('metricsPage.partsNote', {
        several: format.number(parts.several),
        largest: nodes(parts.largest),
        alone: format.number(parts.alone),
      }),
    },
    { ...bridges, unit: 'ofPairs' as const, note: null },
    { ...communities, unit: 'ofPairs' as const, note: null },
    { ...region, unit: 'ofPairs' as const, note: null },
    { ...macroSector, unit: 'ofPairs' as const, note: null },
  ]
  return (
    <Section id="red" title={t('metricsPage.network')}>
      <DataTable
        caption={t('metricsPage.network')}
        columns={[
          { key: 'figure', label: t('metricsPage.figure') },
          { key: 'value', label: t('metricsPage.value'), numeric: true },
          { key: 'of', label: t('metricsPage.counts') },
          { key: 'meaning', label: t('mapMetrics.meaning') },
        ]}
      >
        {rows.map(({ words, value, of, few, unit, note }) => (
          <tr key={words.id}>
            <th scope="row" className="row-title">
              <span className="row-name">
                {words.id === 'communities' ? t('metricsPage.communitiesLabel') : words.label}
              </span>
              {note ? <span className="cell-note">{note}</span> : null}
            </th>
            <td className="number" data-label={t('metricsPage.value')}>
              {value}
            </td>
            <td data-label={t('metricsPage.counts')}>
              {t(`metricsPage.${unit}`, { n: format.number(of) })}
              {few ? <span className="cell-note">{t('mapMetrics.few')}</span> : null}
            </td>
            <td className="row-wide">
              <WhatMetricSays words={words} />
            </td>
          </tr>
        ))}
      </DataTable>
    </Section>
  )
}
