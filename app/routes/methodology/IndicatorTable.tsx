import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/components/ui/DataTable.tsx'

interface IndicatorTableProps {
  chosen: string
  dimensions: readonly { code: string; label: string; count: number }[]
  rows: readonly {
    key: string
    /** In Spanish, as in its source. */
    label: string
    scope: string
    value: string
    year: number
    edition: string
    base: string | null
    note: string | null
    /** `002:158` */
    sources: string[]
  }[]
}

/** The figures of the documents, one dimension at a time. */
export function IndicatorTable({ chosen, dimensions, rows }: IndicatorTableProps) {
  const { t } = useTranslation()
  const label = dimensions.find(d => d.code === chosen)?.label ?? chosen
  return (
    <>
      <nav aria-label={t('pages.indicators.choose')}>
        <ul className="filter-chips">
          {dimensions.map(dimension => (
            <li key={dimension.code}>
              <a
                className="chip"
                href={`/metodologia?dimension=${encodeURIComponent(dimension.code)}#indicadores`}
                aria-current={dimension.code === chosen ? 'true' : undefined}
              >
                {dimension.label} {dimension.count}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <DataTable
        caption={t('pages.indicators.caption', { dimension: label })}
        showCaption
        columns={[
          { key: 'indicator', label: t('pages.indicators.indicator') },
          { key: 'scope', label: t('pages.indicators.scope') },
          { key: 'value', label: t('pages.indicators.value') },
          { key: 'year', label: t('pages.indicators.year') },
          { key: 'source', label: t('pages.indicators.source') },
        ]}
      >
        {rows.map(row => (
          <tr key={row.key}>
            <th scope="row" className="row-title" lang="es">
              <span className="row-name">{row.label}</span>
              {row.base ? <span className="cell-note">{t('pages.indicators.base', { base: row.base })}</span> : null}
              {row.note ? <span className="cell-note">{row.note}</span> : null}
            </th>
            <td>{row.scope}</td>
            <td>{row.value}</td>
            <td>
              {row.year}
              <span className="cell-note">{row.edition}</span>
            </td>
            <td className="smaller">{row.sources.join('; ')}</td>
          </tr>
        ))}
      </DataTable>
    </>
  )
}
