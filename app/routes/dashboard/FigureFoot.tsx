import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/components/ui/DataTable.tsx'
import { VisuallyHidden } from '#app/components/ui/VisuallyHidden.tsx'
import { type DashboardFilters, dashboardSearch, FEW, type FigureId } from '#app/domain/dashboard.ts'
import { useFormat } from '#app/i18n/format.ts'

export interface FigureTable {
  columns: readonly { label: string; numeric?: boolean }[]
  /** The first cell of a row names it. */
  rows: readonly (readonly (string | number)[])[]
}

interface FigureFootProps {
  id: FigureId
  title: string
  filters: DashboardFilters
  source: string
  /** How many records were counted; null where `source` says it. */
  n: number | null
  /** What else has to be known to read it. */
  notes?: readonly (string | null)[]
  table: FigureTable
}

/** Under every figure: where it comes from and of how many, its table, its CSV and its definition. */
export function FigureFoot({ id, title, filters, source, n, notes = [], table }: FigureFootProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const said = n === null ? source : `${source}, ${t('dashboard.n', { n: format.number(n) })}`
  return (
    <>
      <div className="dashboard-notes">
        <span>{said}</span>
        {n !== null && n > 0 && n < FEW ? <b className="dashboard-few">{t('dashboard.fewNote')}</b> : null}
        {notes.map(note => (note === null ? null : <span key={note}>{note}</span>))}
      </div>
      <span className="dashboard-links">
        <a href={`/metodologia#tablero-${id}`}>
          {t('dashboard.definition')}
          <VisuallyHidden>: {title}</VisuallyHidden>
        </a>
        <a href={`/tablero.csv${dashboardSearch(filters, { figura: id })}`}>
          CSV<VisuallyHidden>: {title}</VisuallyHidden>
        </a>
      </span>
      <details className="dashboard-table">
        <summary>
          {t('dashboard.table')}
          <VisuallyHidden>: {title}</VisuallyHidden>
        </summary>
        <Rows title={title} table={table} />
      </details>
    </>
  )
}

function Rows({ title, table: { columns, rows } }: { title: string; table: FigureTable }) {
  const format = useFormat()
  const text = (cell: string | number) => (typeof cell === 'number' ? format.number(cell) : cell)
  return (
    <DataTable
      caption={title}
      stacks={false}
      scrolls
      columns={columns.map(column => ({ key: column.label, ...column }))}
    >
      {rows.map(([first = '', ...cells]) => (
        <tr key={[first, ...cells].join()}>
          <th scope="row">{text(first)}</th>
          {cells.map((cell, i) => (
            <td key={columns[i + 1]?.label} className={columns[i + 1]?.numeric ? 'number' : undefined}>
              {text(cell)}
            </td>
          ))}
        </tr>
      ))}
    </DataTable>
  )
}
