import { useTranslation } from 'react-i18next'
import type { Direction } from '#app/domain/initiatives.ts'
import type { Precision, Provenance } from '#app/domain/vocabularies.ts'
import { useFormat } from '#app/i18n/format.ts'
import { quantityText } from '#app/i18n/quantity.ts'
import { ProvenanceBadge } from '../records/ProvenanceBadge.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { ResultProgress } from './ResultProgress.tsx'

export interface ListedResult {
  id: string
  indicator: string
  unit: string
  direction: Direction | null
  baseline: string | null
  target: string | null
  provenance: Provenance
  latest: { value: string; comparator: string; readOn: string | null; precision: Precision } | null
  isMet: boolean | null
  progress: number | null
}

/** What is measured and how far it is, a row each. */
export function ResultTable({ results, caption }: { results: readonly ListedResult[]; caption: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'indicator', label: t('results.section.indicator') },
        { key: 'baseline', label: t('results.section.baseline') },
        { key: 'latest', label: t('results.section.latest') },
        { key: 'target', label: t('results.section.target') },
        { key: 'progress', label: t('results.section.progress') },
        { key: 'provenance', label: t('results.section.provenance'), hiddenLabel: true },
      ]}
    >
      {results.map(({ id, indicator, unit, baseline, latest, target, provenance, isMet, progress }) => (
        <tr key={id}>
          <th scope="row" className="row-title">
            <a href={`/resultados/${id}`}>
              <bdi>{indicator}</bdi>
            </a>
          </th>
          <td>
            {baseline === null ? <Faint text={t('results.section.unknown')} /> : quantityText(format, baseline, unit)}
          </td>
          <td>
            {latest ? (
              <>
                <b>{quantityText(format, latest.value, unit, latest.comparator)}</b>
                <span className="cell-note">{format.partialDate(latest.readOn, latest.precision)}</span>
              </>
            ) : (
              <Faint text={t('results.section.noReading')} />
            )}
          </td>
          <td>
            {target === null ? <Faint text={t('results.section.noTarget')} /> : quantityText(format, target, unit)}
          </td>
          <td>
            <ResultProgress progress={progress} isMet={isMet} />
          </td>
          <td>
            <ProvenanceBadge provenance={provenance} glyphOnly />
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

const Faint = ({ text }: { text: string }) => <span className="faint">{text}</span>
