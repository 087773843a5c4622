import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import type { MetricWords } from '#app/services/metric-words.server.ts'

/** Every metric of the network, from the registry that computes them. */
export function MetricTable({ metrics }: { metrics: readonly MetricWords[] }) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={t('metricsPage.method.caption')}
      columns={[
        { key: 'metric', label: t('metricsPage.method.metric') },
        { key: 'range', label: t('metricsPage.method.range') },
        { key: 'caution', label: t('metricsPage.method.caution') },
      ]}
    >
      {metrics.map(({ id, label, meaning, range, caution }) => (
        <tr key={id}>
          <th scope="row" className="row-title">
            <span className="row-name">{label}</span>
            <span className="cell-note">{meaning}</span>
          </th>
          <td data-label={t('metricsPage.method.range')}>{range}</td>
          <td data-label={t('metricsPage.method.caution')}>{caution}</td>
        </tr>
      ))}
    </DataTable>
  )
}
